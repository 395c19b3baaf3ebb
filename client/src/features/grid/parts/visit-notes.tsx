import { now } from '../../../cloud/server-clock'
import { when } from '../../../parts/when'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import type { Visit } from './grid-views'

/** What came of it, in the order it came. */
export function VisitNotes({ notes }: Pick<Visit, 'notes'>) {
  if (notes.length === 0) return null
  return (
    <Section title="后来的进展">
      <List>
        {notes.map(({ at, byName, text }) => (
          <Row key={at} title={text} note={`${when(at, now())} · ${byName}`} />
        ))}
      </List>
    </Section>
  )
}
