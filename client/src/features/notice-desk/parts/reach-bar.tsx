import { View } from '@tarojs/components'
import { aria } from '../../../ui/aria'
import type { Segment } from './reach-segments'

interface ReachBarProps {
  segments: readonly Segment[]
  /** What it is of, for those who hear it. */
  what: string
}

/** How far a notice has come, as one bar; the words under it say the same. */
export function ReachBar({ segments, what }: ReachBarProps) {
  const total = segments.reduce((sum, { count }) => sum + count, 0)
  const heard = segments.map(({ words, count }) => `${words} ${count} 户`).join('，')
  return (
    <View className="hx-reach__bar" {...aria({ role: 'img', label: `${what}：${heard}` })}>
      {segments.map(({ name, count }) => (
        <View
          key={name}
          className={`hx-reach__part hx-reach__part--${name}`}
          style={{ width: `${(100 * count) / Math.max(total, 1)}%` }}
        />
      ))}
    </View>
  )
}

/** What each part of the bar means, and how many households it is. */
export function ReachLegend({ segments }: { segments: readonly Segment[] }) {
  return (
    <View className="hx-reach__legend" {...aria({ role: 'list' })}>
      {segments.map(({ name, words, count }) => (
        <View key={name} className="hx-reach__entry" {...aria({ role: 'listitem' })}>
          <View className={`hx-reach__key hx-reach__part--${name}`} />
          <View>{`${words} ${count} 户`}</View>
        </View>
      ))}
    </View>
  )
}
