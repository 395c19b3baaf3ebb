import { View } from '@tarojs/components'
import { Button } from './button'
import { Icon, type IconName } from './icon'

interface EmptyProps {
  icon?: IconName
  title: string
  /** What to do about it. */
  hint?: string
  action?: { label: string; onPress: () => void }
}

/** Nothing here, and what to do. */
export function Empty({ icon = 'document', title, hint, action }: EmptyProps) {
  return (
    <View className="hx-empty">
      <View className="hx-empty__mark">
        <Icon name={icon} />
      </View>
      <View className="hx-empty__title">{title}</View>
      {hint && <View className="hx-empty__hint">{hint}</View>}
      {action && (
        <Button kind="plain" narrow onPress={action.onPress}>
          {action.label}
        </Button>
      )}
    </View>
  )
}
