import { View } from '@tarojs/components'
import { aria } from './aria'
import { Pressable } from './pressable'

interface ChipsProps<T extends string> {
  /** What is chosen among, for those who hear it. */
  label: string
  options: readonly { value: T; label: string }[]
  value: T
  onChange: (value: T) => void
  /** On one line that can be pushed sideways: for many, where the first matter most. */
  line?: boolean
}

/** One of a few short words, all in view at once unless they are many. */
export function Chips<T extends string>({ label, options, value, onChange, line = false }: ChipsProps<T>) {
  return (
    <View className={`hx-chips${line ? ' hx-chips--line' : ''}`} {...aria({ role: 'radiogroup', label })}>
      {options.map((option) => (
        <Pressable
          key={option.value}
          className={`hx-chip${option.value === value ? ' hx-chip--chosen' : ''}`}
          onPress={() => onChange(option.value)}
          said={{ role: 'radio', checked: option.value === value }}
        >
          {option.label}
        </Pressable>
      ))}
    </View>
  )
}
