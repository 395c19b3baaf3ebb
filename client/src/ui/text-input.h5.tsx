import type { TextInputProps } from './text-input'

const KEYBOARD = { text: 'text', phone: 'tel', number: 'numeric' } as const
const FILL = { text: 'off', phone: 'tel', number: 'off' } as const

export function TextInput(props: TextInputProps) {
  const { name, label, value, onChange, kind = 'text', placeholder, maxLength = 140, disabled = false, invalid } = props
  const shared = {
    name,
    value,
    placeholder,
    maxLength,
    disabled,
    className: `hx-input${invalid ? ' hx-input--invalid' : ''}${kind === 'lines' ? ' hx-input--lines' : ''}`,
    'aria-label': label,
    'aria-invalid': invalid,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  if (kind === 'lines') return <textarea {...shared} rows={3} />
  return <input {...shared} type="text" inputMode={KEYBOARD[kind]} autoComplete={FILL[kind]} />
}
