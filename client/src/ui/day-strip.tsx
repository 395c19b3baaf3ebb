import { View } from '@tarojs/components'
import { aria } from './aria'
import { Pressable } from './pressable'

export interface DayChoice {
  /** `2026-11-28` */
  day: string
  /** 今天, 周三 */
  name: string
  /** 11月28日 */
  date: string
  /** Free places of the day; null when there is no service. */
  left: number | null
  /** Why there is none, if it is not that the day has no service. */
  closed?: string
  /** None is free, but one can wait for a place. */
  line?: boolean
  capacity: number
}

interface DayStripProps {
  days: readonly DayChoice[]
  value: string | null
  onChange: (day: string) => void
}

/** In words and in the bar's height at once: how much is left. */
function freedom({ left, capacity, closed = '不办理', line = false }: DayChoice): {
  words: string
  level: 'closed' | 'full' | 'line' | 'few' | 'many'
} {
  if (left === null) return { words: closed, level: 'closed' }
  if (left <= 0) return line ? { words: '可候补', level: 'line' } : { words: '约满', level: 'full' }
  return { words: `余 ${left}`, level: left * 4 <= capacity ? 'few' : 'many' }
}

/** Choose a day; each says how many places are free. A day without any can be looked at, not chosen. */
export function DayStrip({ days, value, onChange }: DayStripProps) {
  return (
    <View className="hx-days" {...aria({ role: 'radiogroup', label: '选择日期' })}>
      {days.map((day) => {
        const { words, level } = freedom(day)
        const chosen = day.day === value
        return (
          <Pressable
            key={day.day}
            className={`hx-day hx-day--${level}${chosen ? ' hx-day--chosen' : ''}`}
            disabled={level === 'closed' || level === 'full'}
            onPress={() => onChange(day.day)}
            said={{ role: 'radio', checked: chosen, label: `${day.name} ${day.date} ${words}` }}
          >
            <View className="hx-day__name">{day.name}</View>
            <View className="hx-day__date">{day.date}</View>
            <View className="hx-day__left">{words}</View>
            <View className="hx-day__heat">
              <View
                className="hx-day__fill"
                style={{ width: `${Math.round((100 * (day.left ?? 0)) / Math.max(day.capacity, 1))}%` }}
              />
            </View>
          </Pressable>
        )
      })}
    </View>
  )
}
