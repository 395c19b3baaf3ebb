import { View } from '@tarojs/components'
import { aria } from './aria'
import { Icon } from './icon'

/** It went well, in large letters, and what that means. */
export function Success({ title, note }: { title: string; note: string }) {
  return (
    <View className="hx-success" {...aria({ role: 'status', live: 'polite' })}>
      <View className="hx-success__mark">
        <Icon name="check" />
      </View>
      <View className="hx-success__title">{title}</View>
      <View className="hx-success__note">{note}</View>
    </View>
  )
}
