import { View } from '@tarojs/components'
import { aria } from '../../../ui/aria'
import { Pressable } from '../../../ui/pressable'
import { flipWeekday, WEEKDAY_NAMES } from './rota-lines'

/** Any of the seven days. 1 = Monday … 7 = Sunday. */
export function WeekdayChips({ value, onChange }: { value: readonly number[]; onChange: (days: number[]) => void }) {
  return (
    <View className="hx-chips" {...aria({ label: '星期几' })}>
      {WEEKDAY_NAMES.map((name, index) => {
        const day = index + 1
        const on = value.includes(day)
        return (
          <Pressable
            key={name}
            className={`hx-chip${on ? ' hx-chip--chosen' : ''}`}
            onPress={() => onChange(flipWeekday(value, day))}
            said={{ role: 'checkbox', checked: on }}
          >
            {name}
          </Pressable>
        )
      })}
    </View>
  )
}
