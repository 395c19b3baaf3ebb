import { View } from '@tarojs/components'
import { aria } from './aria'
import { Icon } from './icon'
import { Pressable } from './pressable'

interface StepperProps {
  label: string
  value: number
  onChange: (value: number) => void
  min?: number
  max: number
  /** 人, 件 */
  unit: string
  /** What is read where a step is not one. */
  shown?: number
}

/** A small number, by two big buttons. */
export function Stepper({ label, value, onChange, min = 1, max, unit, shown = value }: StepperProps) {
  return (
    <View className="hx-stepper">
      <View className="hx-stepper__label">{label}</View>
      <Pressable
        className="hx-stepper__button"
        disabled={value <= min}
        onPress={() => onChange(value - 1)}
        said={{ label: `减少${label}` }}
      >
        <Icon name="minus" />
      </Pressable>
      <View className="hx-stepper__value" {...aria({ live: 'polite' })}>{`${shown} ${unit}`}</View>
      <Pressable
        className="hx-stepper__button"
        disabled={value >= max}
        onPress={() => onChange(value + 1)}
        said={{ label: `增加${label}` }}
      >
        <Icon name="plus" />
      </Pressable>
    </View>
  )
}
