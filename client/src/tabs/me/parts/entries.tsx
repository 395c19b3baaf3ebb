import { open } from '../../../parts/routes'
import { Badge } from '../../../ui/badge'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'

interface EntriesProps {
  unread: number
  /** null for those who do not work the desk. */
  waiting: number | null
}

/** What is mine, and where I work. */
export function Entries({ unread, waiting }: EntriesProps) {
  return (
    <List>
      {waiting !== null && (
        <Row
          icon="desk"
          title="办事台"
          note="确认居民的预约"
          value={<Badge count={waiting} what="条等待确认" />}
          onPress={() => open('desk')}
        />
      )}
      <Row icon="calendar" title="我的预约" onPress={() => open('myBookings')} />
      <Row icon="message" title="消息" value={<Badge count={unread} what="条未读" />} onPress={() => open('inbox')} />
    </List>
  )
}
