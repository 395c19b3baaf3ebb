import { phoneCall } from '../../../parts/phone-call'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'

interface HallProps {
  hall: { name: string; address: string; phone: string; hours: string }
}

/** Where to go in person, when, and whom to ring. */
export function Hall({ hall }: HallProps) {
  return (
    <Section title={hall.name}>
      <List>
        <Row icon="clock" title="开放时间" note={hall.hours} />
        <Row icon="place" title="地址" note={hall.address} />
        {hall.phone !== '' && (
          <Row icon="phone" title="打电话问一问" note={hall.phone} onPress={() => phoneCall(hall.phone)} />
        )}
      </List>
    </Section>
  )
}
