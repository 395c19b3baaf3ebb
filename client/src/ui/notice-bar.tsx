import { View } from '@tarojs/components'
import { aria } from './aria'
import { Icon, type IconName } from './icon'
import { Pressable } from './pressable'

interface NoticeBarProps {
  /** info: good to know; warning: mind this. */
  kind?: 'info' | 'warning'
  icon?: IconName
  children: string
  action?: { label: string; onPress: () => void }
}

/** One sentence across the page, with at most one thing to do. */
export function NoticeBar({ kind = 'info', icon, children, action }: NoticeBarProps) {
  return (
    <View className={`hx-notice hx-notice--${kind}`} {...aria({ role: 'status' })}>
      <Icon name={icon ?? (kind === 'info' ? 'info' : 'warning')} small />
      <View className="hx-notice__words">{children}</View>
      {action && (
        <Pressable className="hx-notice__action" onPress={action.onPress}>
          {action.label}
        </Pressable>
      )}
    </View>
  )
}
