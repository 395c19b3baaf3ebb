import { View } from '@tarojs/components'
import { aria } from './aria'
import { Button } from './button'
import { Icon } from './icon'

interface FailureProps {
  /** The sentence of the CloudError. */
  message: string
  onRetry?: () => void
  /** Small print for whoever is told of it. */
  requestId?: string
}

/** It did not work, why, and a way to try again. */
export function Failure({ message, onRetry, requestId }: FailureProps) {
  return (
    <View className="hx-empty" {...aria({ role: 'alert' })}>
      <View className="hx-empty__mark hx-empty__mark--failed">
        <Icon name="warning" />
      </View>
      <View className="hx-empty__title">{message}</View>
      {onRetry && (
        <Button kind="plain" narrow onPress={onRetry}>
          再试一次
        </Button>
      )}
      {requestId && <View className="hx-empty__small">编号 {requestId.slice(0, 8)}</View>}
    </View>
  )
}
