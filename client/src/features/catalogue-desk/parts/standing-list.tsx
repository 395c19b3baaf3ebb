import { now } from '../../../cloud/server-clock'
import { span } from '../../../parts/when'
import { windowWords } from '../../../parts/window-words'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Tag } from '../../../ui/tag'
import type { Standing } from './catalogue-views'

/** Bookings that stand where nothing is held any more: somebody has to move them or keep them. */
export function StandingList({ standing }: { standing: readonly Standing[] }) {
  return (
    <List>
      {standing.map(({ booking, personName, window, start, end, seats, confirmed }) => (
        <Row
          key={booking}
          title={`${personName}${seats > 1 ? `（${seats} 人）` : ''}`}
          note={`${span(start, end, now())} · ${windowWords(window)}`}
          value={<Tag tone={confirmed ? 'good' : 'waiting'}>{confirmed ? '已确认' : '等待确认'}</Tag>}
        />
      ))}
    </List>
  )
}
