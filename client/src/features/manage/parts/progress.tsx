import { View } from '@tarojs/components'
import { aria } from '../../../ui/aria'

/** How far, 0 to 100, in a bar; the words beside it say the same. */
export function Progress({ percent, what }: { percent: number; what: string }) {
  return (
    <View className="hx-progress" {...aria({ role: 'img', label: `${what} ${percent}%` })}>
      <View className="hx-progress__done" style={{ width: `${percent}%` }} />
    </View>
  )
}
