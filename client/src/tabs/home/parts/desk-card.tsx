import { open } from '../../../parts/routes'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Tag } from '../../../ui/tag'

/** For those who work the desk: how many requests wait, and the way there. */
export function DeskCard({ waiting }: { waiting: number }) {
  const many = waiting > 99 ? '99 条以上' : `${waiting} 条`
  return (
    <List>
      <Row
        icon="desk"
        title="办事台"
        note={waiting > 0 ? '居民在等您确认' : '现在没有等待确认的预约'}
        value={waiting > 0 ? <Tag tone="urgent">{many}</Tag> : undefined}
        onPress={() => open('desk')}
      />
    </List>
  )
}
