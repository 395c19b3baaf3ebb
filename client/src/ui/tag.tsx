import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'

/** good: done or granted; waiting: someone must act; urgent: you must act; still: over, nothing to do. */
export type Tone = 'good' | 'waiting' | 'urgent' | 'still'

const SHAPES: Record<Tone, IconName> = { good: 'check', waiting: 'clock', urgent: 'warning', still: 'minus' }

/** A state in words with a shape of its own, so that colour alone never tells it. */
export function Tag({ tone, children }: { tone: Tone; children: string }) {
  return (
    <View className={`hx-tag hx-tag--${tone}`}>
      <Icon name={SHAPES[tone]} small />
      <View>{children}</View>
    </View>
  )
}
