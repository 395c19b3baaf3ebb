import { View } from '@tarojs/components'
import { aria } from './aria'
import { Pressable } from './pressable'

export interface SlotChoice {
  id: string
  /** 上午9:00–9:30 */
  label: string
  left: number
  /** `line`: full, but one can wait for it. */
  state: 'open' | 'line' | 'full' | 'past' | 'closed'
  /** Why it cannot be had, if there is more to say than its state. */
  why?: string
  /** 错时延时, or anything else to know of it. */
  note?: string
}

interface SlotGridProps {
  slots: readonly SlotChoice[]
  value: string | null
  onChange: (slot: string) => void
}

const WORDS = { full: '约满', past: '已过', closed: '停约' }

function wordsOf({ state, left, why }: SlotChoice): string {
  if (state === 'open') return `余 ${left} 个`
  return state === 'line' ? `${why ?? '已约满'}，可候补` : (why ?? WORDS[state])
}

/** Choose a time of one day; what cannot be chosen says why. */
export function SlotGrid({ slots, value, onChange }: SlotGridProps) {
  return (
    <View className="hx-slots" {...aria({ role: 'radiogroup', label: '选择时间' })}>
      {slots.map((slot) => {
        const words = wordsOf(slot)
        const chosen = slot.id === value
        return (
          <Pressable
            key={slot.id}
            className={`hx-slot hx-slot--${slot.state}${chosen ? ' hx-slot--chosen' : ''}`}
            disabled={slot.state !== 'open' && slot.state !== 'line'}
            onPress={() => onChange(slot.id)}
            said={{ role: 'radio', checked: chosen, label: `${slot.label} ${words} ${slot.note ?? ''}`.trim() }}
          >
            <View className="hx-slot__time">{slot.label}</View>
            <View className="hx-slot__left">{slot.note ? `${words} · ${slot.note}` : words}</View>
          </Pressable>
        )
      })}
    </View>
  )
}
