import { RELATION_NAMES } from '../../../../shared/domain/family-machine'
import { ChooseOne } from '../../ui/choice'
import { useActingFor } from './use-acting-for'

/** Stands for oneself among the ids of family members. */
export const MYSELF = ''

interface ForWhomProps {
  /** A family member's id, or MYSELF. */
  value: string
  onChange: (member: string) => void
  error?: string | undefined
}

/** For whom it is: oneself, or one of the family. Nothing for who acts for nobody, unless a kept draft says otherwise. */
export function ForWhom({ value, onChange, error }: ForWhomProps) {
  const members = useActingFor()
  if (members.length === 0 && value === MYSELF) return null
  const options = [
    { value: MYSELF, label: '自己' },
    ...members.map(({ id, name, relation }) => ({ value: id, label: `${name}（${RELATION_NAMES[relation]}）` })),
  ]
  return <ChooseOne label="为谁办？" options={options} value={value} onChange={onChange} error={error} />
}
