import { View } from '@tarojs/components'
import { aria } from './aria'

/** Sentences in an order, with their numbers. */
export function Numbered({ lines }: { lines: readonly string[] }) {
  return (
    <View className="hx-numbered" {...aria({ role: 'list' })}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place.
        <View key={index} className="hx-numbered__line" {...aria({ role: 'listitem' })}>
          <View className="hx-numbered__number">{String(index + 1)}</View>
          <View className="hx-numbered__words">{line}</View>
        </View>
      ))}
    </View>
  )
}
