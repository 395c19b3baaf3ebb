import { ChooseOne } from '../ui/choice'
import { Field } from '../ui/field'

const OWN = 'own'

/** Which reason is chosen, and what was typed as one's own; kept apart, so that looking at another loses no word. */
export interface Reason {
  chosen: string
  own: string
}

/** The words of a reason; empty where none is chosen. */
export const wordsOf = ({ chosen, own }: Reason): string => (chosen === OWN ? own.trim() : chosen)

interface ReasonChoiceProps {
  label: string
  /** Ready ones, in order; one's own words come last. */
  options: readonly { value: string; label: string }[]
  value: Reason
  onChange: (value: Reason) => void
  error?: string
}

/** A reason to pick from a few, or to write. */
export function ReasonChoice({ label, options, value, onChange, error }: ReasonChoiceProps) {
  const { chosen, own } = value
  return (
    <>
      <ChooseOne
        label={label}
        options={[...options, { value: OWN, label: '自己写' }]}
        value={chosen === '' ? null : chosen}
        onChange={(next) => onChange({ chosen: next, own })}
        error={chosen === OWN ? undefined : error}
      />
      {chosen === OWN && (
        <Field
          name="reason"
          label="您想说的"
          kind="lines"
          maxLength={100}
          value={own}
          onChange={(next) => onChange({ chosen, own: next })}
          error={error}
        />
      )}
    </>
  )
}
