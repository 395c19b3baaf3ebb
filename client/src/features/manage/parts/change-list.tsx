import { now } from '../../../cloud/server-clock'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import type { Plan } from './plan-views'
import { changeWords } from './rota-lines'

/** The stand-ins that are set; of two for one day the later one counts. */
export function ChangeList({ changes }: Pick<Plan, 'changes'>) {
  if (changes.length === 0) return null
  return (
    <Section title="已经安排的替班">
      <List>
        {changes.map((change) => (
          <Row
            key={`${change.from}${change.to}${change.post}${change.reason}${change.substitute?.person}`}
            title={changeWords(change, now())}
            note={change.reason}
          />
        ))}
      </List>
    </Section>
  )
}
