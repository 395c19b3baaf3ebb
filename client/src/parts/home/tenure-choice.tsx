import type { Tenure } from '../../../../shared/domain/home-machine'
import { ChooseOne } from '../../ui/choice'

interface TenureChoiceProps {
  value: Tenure | ''
  onChange: (tenure: Tenure) => void
  error?: string
}

const OPTIONS: { value: Tenure; label: string; note: string }[] = [
  { value: 'owner', label: '业主', note: '房本上有我的名字' },
  { value: 'tenant', label: '租户', note: '我租住在这里' },
  { value: 'family', label: '家人', note: '业主或租户的家里人' },
]

/** What the home is to the person: it decides how long a verification holds. */
export function TenureChoice({ value, onChange, error }: TenureChoiceProps) {
  return (
    <ChooseOne
      label="您是这家的谁？"
      options={OPTIONS}
      value={value === '' ? null : value}
      onChange={onChange}
      error={error}
    />
  )
}
