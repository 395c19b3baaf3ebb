import { SHORTEST_OBJECTION_DAYS } from '../../../../../shared/domain/notice-kinds'
import { addDays, dayOf } from '../../../../../shared/domain/shanghai'
import { now } from '../../../cloud/server-clock'
import { PickField } from '../../../ui/pick-field'
import { Section } from '../../../ui/section'
import { Words } from '../../../ui/words'
import type { WriteDraft } from './write-draft'

interface ObjectionFieldsProps {
  value: WriteDraft
  onChange: (part: Partial<WriteDraft>) => void
  error?: string
}

/** Until when a public notice hears objections. */
export function ObjectionFields({ value, onChange, error }: ObjectionFieldsProps) {
  return (
    <Section title="听取异议到什么时候？">
      <Words tone="soft">{`至少公示 ${SHORTEST_OBJECTION_DAYS} 天。到时间后，居民不能再提异议。`}</Words>
      <PickField
        kind="day"
        label="截止日期"
        value={value.objectionDay}
        from={addDays(dayOf(now()), SHORTEST_OBJECTION_DAYS)}
        onChange={(objectionDay) => onChange({ objectionDay })}
        error={error}
      />
      <PickField
        kind="clock"
        label="截止时间"
        value={value.objectionClock}
        onChange={(objectionClock) => onChange({ objectionClock })}
      />
    </Section>
  )
}
