import { open } from '../../../parts/routes'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ChooseMany } from '../../../ui/choice'
import { Words } from '../../../ui/words'

interface NoticeCardProps {
  agreed: boolean
  onChange: (agreed: boolean) => void
  error: string | undefined
}

/** The privacy notice in two sentences, the way to all of it, and the tick. */
export function NoticeCard({ agreed, onChange, error }: NoticeCardProps) {
  return (
    <Card>
      <Words size="strong" heading>
        您的信息怎么用
      </Words>
      <Words>
        只用来给您办事和通知结果。手机号和门牌加密保存，谁看过都有记录。您随时可以在“我的”里改正、导出或注销。
      </Words>
      <Button kind="quiet" onPress={() => open('privacy')}>
        看完整说明
      </Button>
      <ChooseMany
        label=""
        options={[{ value: 'agreed', label: '我看过了，同意' }]}
        value={agreed ? ['agreed'] : []}
        onChange={(ticked) => onChange(ticked.length > 0)}
        error={error}
      />
    </Card>
  )
}
