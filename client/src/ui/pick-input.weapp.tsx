import { Picker, View } from '@tarojs/components'
import { aria } from './aria'
import type { PickInputProps } from './pick-input'

const EMPTY_WORDS = { day: '请选择日期', clock: '请选择时间' }
const FAR_OFF = '2099-12-31'

export function PickInput({
  kind,
  label,
  value,
  onChange,
  from = '2020-01-01',
  to = FAR_OFF,
  invalid,
}: PickInputProps) {
  const box = (
    <View
      className={`hx-input${invalid ? ' hx-input--invalid' : ''}`}
      {...aria({ role: 'button', label: `${label} ${value}` })}
    >
      {value === '' ? EMPTY_WORDS[kind] : value}
    </View>
  )
  const pick = (event: { detail: { value: string } }) => onChange(event.detail.value)
  if (kind === 'clock') {
    return (
      <Picker mode="time" value={value} onChange={pick}>
        {box}
      </Picker>
    )
  }
  return (
    <Picker mode="date" value={value} start={from} end={to} onChange={pick}>
      {box}
    </Picker>
  )
}
