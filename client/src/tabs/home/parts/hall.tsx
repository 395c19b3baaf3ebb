import { phoneCall } from '../../../parts/phone-call'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'

interface HallProps {
  hall: { name: string; address: string; phone: string; hours: string }
}

/** Where to go in person, when, and whom to ring; what nobody has told yet is left out. */
export function Hall({ hall }: HallProps) {
  return (
    <List>
      <Row icon="place" title={hall.name} note={hall.address === '' ? '还没有填写地址' : hall.address} />
      {hall.hours !== '' && <Row icon="clock" title="开放时间" note={hall.hours} />}
      {hall.phone !== '' && (
        <Row icon="phone" title="打电话问社区" note={hall.phone} onPress={() => phoneCall(hall.phone)} />
      )}
    </List>
  )
}
