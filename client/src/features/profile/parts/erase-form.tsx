import { useState } from 'react'
import { open } from '../../../parts/routes'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Numbered } from '../../../ui/numbered'
import { Page } from '../../../ui/page'
import { Words } from '../../../ui/words'
import { useErase } from '../hooks/use-erase'

const CONFIRM = '注销'

const CONSEQUENCES = [
  '姓名、手机号、住址、个人情况和消息都会删掉，找不回来。',
  '住址核验、替家人代办的关系马上失效。',
  '以前办过的事会留下记录，但不再有您的名字。',
  '还有没办完的预约，或还担任社区职责的，要先处理好才能注销。',
  '以后想用，过五分钟可以重新登记。',
]

/** Plain consequences first; nothing happens before the word is typed. */
export function EraseForm({ onErased }: { onErased: () => void }) {
  const erase = useErase()
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const wrong = typed.trim() === CONFIRM ? undefined : '请输入“注销”两个字'

  async function submit(): Promise<void> {
    setTried(true)
    if (!wrong && (await erase.run({ confirm: CONFIRM }))) onErased()
  }

  return (
    <Page
      title="注销"
      action={
        <>
          {erase.error && (
            <NoticeBar
              kind="warning"
              action={
                erase.error.code === 'ERASE_HAS_BOOKINGS'
                  ? { label: '看我的预约', onPress: () => open('myBookings') }
                  : undefined
              }
            >
              {erase.error.message}
            </NoticeBar>
          )}
          <Button onPress={submit} busy={erase.busy} busyLabel="正在注销…">
            注销，删掉我的信息
          </Button>
        </>
      }
    >
      <Words size="strong" heading>
        注销以后会怎样
      </Words>
      <Numbered lines={CONSEQUENCES} />
      <Button kind="plain" onPress={() => open('exportMine')}>
        先导出我的数据
      </Button>
      <Field
        name="confirm"
        label="想好了，请输入“注销”"
        value={typed}
        onChange={(next) => {
          setTyped(next)
          erase.reset()
        }}
        maxLength={4}
        error={tried ? wrong : undefined}
      />
    </Page>
  )
}
