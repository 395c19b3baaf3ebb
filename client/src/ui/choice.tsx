import { View } from '@tarojs/components'
import { aria } from './aria'
import { FieldError } from './field'
import { Icon } from './icon'
import { Pressable } from './pressable'

export interface Option<T extends string> {
  value: T
  label: string
  note?: string
  disabled?: boolean
}

interface OneProps<T extends string> {
  label: string
  options: readonly Option<T>[]
  value: T | null
  onChange: (value: T) => void
  error?: string
}

interface ManyProps<T extends string> {
  label: string
  options: readonly Option<T>[]
  value: readonly T[]
  onChange: (value: T[]) => void
  error?: string
}

interface LineProps<T extends string> {
  option: Option<T>
  kind: 'radio' | 'checkbox'
  chosen: boolean
  onPress: () => void
}

function Line<T extends string>({ option, kind, chosen, onPress }: LineProps<T>) {
  return (
    <Pressable
      className={`hx-choice__line${chosen ? ' hx-choice__line--chosen' : ''}`}
      onPress={onPress}
      disabled={option.disabled}
      said={{ role: kind, checked: chosen }}
    >
      <View className={`hx-choice__mark hx-choice__mark--${kind}`}>{chosen && <Icon name="check" small />}</View>
      <View className="hx-choice__words">
        <View>{option.label}</View>
        {option.note && <View className="hx-choice__note">{option.note}</View>}
      </View>
    </Pressable>
  )
}

/** Choose one of a few. */
export function ChooseOne<T extends string>({ label, options, value, onChange, error }: OneProps<T>) {
  return (
    <View className="hx-choice" {...aria({ role: 'radiogroup', label })}>
      <View className="hx-field__label">{label}</View>
      {options.map((option) => (
        <Line
          key={option.value}
          option={option}
          kind="radio"
          chosen={option.value === value}
          onPress={() => onChange(option.value)}
        />
      ))}
      <FieldError error={error} />
    </View>
  )
}

/** Choose any of a few; an empty `label` is for a lone box whose own words say it all. */
export function ChooseMany<T extends string>({ label, options, value, onChange, error }: ManyProps<T>) {
  const flip = (chosen: T) =>
    onChange(value.includes(chosen) ? value.filter((one) => one !== chosen) : [...value, chosen])
  return (
    <View className="hx-choice">
      {label !== '' && <View className="hx-field__label">{label}</View>}
      {options.map((option) => (
        <Line
          key={option.value}
          option={option}
          kind="checkbox"
          chosen={value.includes(option.value)}
          onPress={() => flip(option.value)}
        />
      ))}
      <FieldError error={error} />
    </View>
  )
}
