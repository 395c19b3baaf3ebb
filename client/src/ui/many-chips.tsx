import { View } from '@tarojs/components'
import { Icon } from './icon'
import { Pressable } from './pressable'

interface ManyChipsProps<T extends string> {
  options: readonly { value: T; label: string }[]
  value: readonly T[]
  onChange: (value: T[]) => void
}

/** Any of a few short words, all in view at once; what is chosen has a tick. */
export function ManyChips<T extends string>({ options, value, onChange }: ManyChipsProps<T>) {
  const flip = (one: T) => onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one])
  return (
    <View className="hx-chips">
      {options.map((option) => {
        const chosen = value.includes(option.value)
        return (
          <Pressable
            key={option.value}
            className={`hx-chip${chosen ? ' hx-chip--chosen' : ''}`}
            onPress={() => flip(option.value)}
            said={{ role: 'checkbox', checked: chosen }}
          >
            {chosen && <Icon name="check" small />}
            <View>{option.label}</View>
          </Pressable>
        )
      })}
    </View>
  )
}
