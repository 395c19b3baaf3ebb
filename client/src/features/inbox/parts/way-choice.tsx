import {
  MESSAGE_WAY_NAMES,
  MESSAGE_WAYS,
  MESSAGES,
  type MessageKind,
  type MessageWay,
} from '../../../../../shared/domain/message-kinds'
import { Card } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { Words } from '../../../ui/words'

const OPTIONS = MESSAGE_WAYS.map((value) => ({ value, label: MESSAGE_WAY_NAMES[value] }))

interface WayChoiceProps {
  kind: MessageKind
  value: MessageWay
  onChange: (way: MessageWay) => void
}

/** How WeChat tells of one kind; what is urgent leaves no choice and says so. */
export function WayChoice({ kind, value, onChange }: WayChoiceProps) {
  const { name, about, urgent } = MESSAGES[kind]
  return (
    <Card>
      <Words size="strong">{name}</Words>
      <Words tone="soft">{urgent ? `${about}。随时马上发，不能关。` : about}</Words>
      {!urgent && <Chips<MessageWay> label={name} options={OPTIONS} value={value} onChange={onChange} />}
    </Card>
  )
}
