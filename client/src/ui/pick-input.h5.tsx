import type { PickInputProps } from './pick-input'

export function PickInput({ kind, label, value, onChange, from, to, invalid }: PickInputProps) {
  return (
    <input
      type={kind === 'day' ? 'date' : 'time'}
      className={`hx-input${invalid ? ' hx-input--invalid' : ''}`}
      aria-label={label}
      aria-invalid={invalid}
      value={value}
      min={from}
      max={to}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
