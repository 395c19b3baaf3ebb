import { GRID_DUTIES, GRID_DUTY_WORDS } from '../../../../../shared/domain/grid-duties'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'

/** 六项职责: what a resident may expect of the grid. */
export function Duties() {
  return (
    <Section title="网格做的六件事">
      <List>
        {GRID_DUTIES.map((duty) => (
          <Row key={duty} title={GRID_DUTY_WORDS[duty].name} note={GRID_DUTY_WORDS[duty].about} />
        ))}
      </List>
    </Section>
  )
}
