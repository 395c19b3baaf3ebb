import { View } from '@tarojs/components'
import { FieldError } from './field'
import { RichInput, type RichInputProps } from './rich-input'

interface RichFieldProps extends Omit<RichInputProps, 'invalid'> {
  /** Said under the label, before anything is typed. */
  hint?: string
  /** What is wrong, in a sentence; what was typed stays. */
  error?: string
}

/** A labelled text with headings and lists to write, with its error beside it. */
export function RichField({ hint, error, ...input }: RichFieldProps) {
  return (
    <View className="hx-field">
      <View className="hx-field__label">{input.label}</View>
      {hint && <View className="hx-field__hint">{hint}</View>}
      <RichInput {...input} invalid={error !== undefined} />
      <FieldError error={error} />
    </View>
  )
}
