import { Input, Textarea } from '@tarojs/components'
import { aria } from './aria'
import type { TextInputProps } from './text-input'

const KEYBOARD = { text: 'text', phone: 'number', number: 'number' } as const

export function TextInput(props: TextInputProps) {
  const { name, label, value, onChange, kind = 'text', placeholder = '', maxLength = 140, disabled = false } = props
  const shared = {
    value,
    placeholder,
    disabled,
    maxlength: maxLength,
    placeholderClass: 'hx-input__placeholder',
    className: `hx-input${props.invalid ? ' hx-input--invalid' : ''}${kind === 'lines' ? ' hx-input--lines' : ''}`,
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    ...aria({ label }),
  }
  if (kind === 'lines') return <Textarea {...shared} name={name} autoHeight />
  return <Input {...shared} name={name} type={KEYBOARD[kind]} />
}
