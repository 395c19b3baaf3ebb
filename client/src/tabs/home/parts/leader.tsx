import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'

/** Who speaks for my building. */
export function Leader({ leader }: { leader: { name: string; building: string } }) {
  return (
    <Section title="我的党员楼栋长">
      <List>
        <Row icon="me" title={leader.name} note={`${leader.building}，楼里有事可以找 TA 商量`} />
      </List>
    </Section>
  )
}
