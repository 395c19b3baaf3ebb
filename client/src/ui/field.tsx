import { View } from '@tarojs/components'
import { aria } from './aria'
import { Icon } from './icon'
import { TextInput, type TextInputProps } from './text-input'

interface FieldProps extends Omit<TextInputProps, 'invalid'> {
  /** Said under the label, before anything is typed. */
  hint?: string
  optional?: boolean
  /** What is wrong, in a sentence; what was typed stays. */
  error?: string
}

/** A labelled line (or `kind="lines"`, several) to type in, with its error beside it. */
export function Field({ hint, optional = false, error, ...input }: FieldProps) {
  return (
    <View className="hx-field">
      <View className="hx-field__label">
        {input.label}
        {optional && <View className="hx-field__optional">（选填）</View>}
      </View>
      {hint && <View className="hx-field__hint">{hint}</View>}
      <TextInput {...input} invalid={error !== undefined} />
      <FieldError error={error} />
    </View>
  )
}

/** The sentence under a field; also for choices and pickers. */
export function FieldError({ error }: { error: string | undefined }) {
  if (!error) return null
  return (
    <View className="hx-field__error" {...aria({ role: 'alert' })}>
      <Icon name="warning" small />
      <View>{error}</View>
    </View>
  )
}
