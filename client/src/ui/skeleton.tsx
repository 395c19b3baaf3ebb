import { View } from '@tarojs/components'
import { aria } from './aria'

/** Grey lines where content will be, so that the page does not jump. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <View className="hx-skeleton" {...aria({ role: 'status', label: '正在加载' })}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey lines have no identity.
        <View key={index} className="hx-skeleton__row">
          <View className="hx-skeleton__line" />
          <View className="hx-skeleton__line hx-skeleton__line--short" />
        </View>
      ))}
    </View>
  )
}
