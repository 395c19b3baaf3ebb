import { View } from '@tarojs/components'
import { FieldError } from './field'
import { PickInput, type PickInputProps } from './pick-input'

interface PickFieldProps extends Omit<PickInputProps, 'invalid'> {
  error?: string
}

/** A labelled day or time to choose, with its error beside it. */
export function PickField({ error, ...input }: PickFieldProps) {
  return (
    <View className="hx-field">
      <View className="hx-field__label">{input.label}</View>
      <PickInput {...input} invalid={error !== undefined} />
      <FieldError error={error} />
    </View>
  )
}
