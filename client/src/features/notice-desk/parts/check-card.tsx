import { Image, View } from '@tarojs/components'
import type { content } from '../../../../../shared/contracts/content'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import { CHECK_SUBJECT_NAMES } from '../../../../../shared/domain/check-machine'
import type { CloudError } from '../../../cloud/cloud-error'
import { now } from '../../../cloud/server-clock'
import { when } from '../../../parts/when'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { NoticeBar } from '../../../ui/notice-bar'
import { Words } from '../../../ui/words'

export type Check = OutputOf<typeof content.queue>['checks'][number]
export type Verdict = 'pass' | 'refuse'

interface CheckCardProps {
  check: Check
  busy: boolean
  error: CloudError | null
  onDecide: (verdict: Verdict) => void
}

/** One text or picture that waits for somebody to look at it, and the two answers. */
export function CheckCard({ check, busy, error, onDecide }: CheckCardProps) {
  const { subject, text, picture, byName, createdAt, why } = check
  const what = `${byName}的${CHECK_SUBJECT_NAMES[subject]}`
  return (
    <Card>
      <Words size="strong">{CHECK_SUBJECT_NAMES[subject]}</Words>
      <Words tone="soft">{`${byName} · ${when(createdAt, now())}`}</Words>
      {text !== null && <View className="hx-thread-line hx-thread-line__text">{text}</View>}
      {picture !== null && (
        <Image className="hx-notice-desk__shown" src={picture} mode="widthFix" ariaLabel={`${what}，等审核`} />
      )}
      {text === null && picture === null && <Words tone="soft">图片打不开了，可能已经删除。</Words>}
      <Words tone="amber">{why}</Words>
      {error && <NoticeBar kind="warning">{error.message}</NoticeBar>}
      <View className="hx-notice-desk__two">
        <Button kind="plain" disabled={busy} onPress={() => onDecide('refuse')} label={`隐藏${what}`}>
          隐藏
        </Button>
        <Button kind="plain" disabled={busy} onPress={() => onDecide('pass')} label={`通过${what}`}>
          通过
        </Button>
      </View>
    </Card>
  )
}
