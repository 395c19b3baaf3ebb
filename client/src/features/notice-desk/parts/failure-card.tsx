import { View } from '@tarojs/components'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import type { notifications } from '../../../../../shared/contracts/notifications'
import { MESSAGES } from '../../../../../shared/domain/message-kinds'
import { now } from '../../../cloud/server-clock'
import { when } from '../../../parts/when'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Words } from '../../../ui/words'

export type Failure = OutputOf<typeof notifications.failures>['failures'][number]

interface FailureCardProps {
  failure: Failure
  busy: boolean
  onRetry: () => void
  onDismiss: () => void
}

/** One WeChat copy that did not arrive: whose, why, and what can be done. Never what it said. */
export function FailureCard({ failure, busy, onRetry, onDismiss }: FailureCardProps) {
  const { personName, kind, template, why, at, mayRetry } = failure
  // Some templates are called like the kind of message that they are for.
  const what = new Set([MESSAGES[kind].name, template, when(at, now())])
  return (
    <Card>
      <Words size="strong">{personName}</Words>
      <Words tone="soft">{[...what].filter(Boolean).join(' · ')}</Words>
      <Words tone="amber">{why}</Words>
      <View className="hx-notice-desk__two">
        {mayRetry && (
          <Button kind="plain" disabled={busy} onPress={onRetry} label={`给${personName}再发一次`}>
            再发一次
          </Button>
        )}
        <Button kind="plain" disabled={busy} onPress={onDismiss} label={`${personName}已经知道了，不用再管`}>
          已经告诉了
        </Button>
      </View>
    </Card>
  )
}
