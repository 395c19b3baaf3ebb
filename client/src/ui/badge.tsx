import { View } from '@tarojs/components'
import { aria } from './aria'

/** A count of what waits: nothing at 0, `99+` beyond. `what` is heard: 3 条未读. */
export function Badge({ count, what }: { count: number; what: string }) {
  if (count <= 0) return null
  return (
    <View className="hx-badge" {...aria({ label: `${count} ${what}` })}>
      {count > 99 ? '99+' : String(count)}
    </View>
  )
}
