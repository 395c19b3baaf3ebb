import type * as z from 'zod/mini'
import type { me } from '../../../../../shared/contracts/person-views'
import { ancestor } from '../../../../../shared/domain/places'
import { open } from '../../../parts/routes'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'

interface LeaderProps {
  /** Null while the post is vacant, and for who named no home. */
  leader: { name: string; building: string } | null
  person: z.output<typeof me> | null
}

function MyLeader({ leader, person }: LeaderProps) {
  const building = ancestor(person?.homes[0]?.stairwell ?? '', 'building')
  if (leader && building) {
    return (
      <Row
        icon="me"
        title={leader.name}
        note={`${leader.building}，有事可以问、可以请上门、可以打电话`}
        onPress={() => open('leader', { building })}
      />
    )
  }
  if (building) {
    return (
      <Row
        icon="me"
        title="您这栋楼暂时没有楼栋长"
        note="点开看谁代管，有事照样可以提"
        onPress={() => open('leader', { building })}
      />
    )
  }
  if (person) {
    return <Row icon="home" title="添加住址" note="添加后，这里直接显示您的楼栋长" onPress={() => open('addHome')} />
  }
  return <Row icon="me" title="看看楼栋长是谁" note="按楼号、姓名查找" onPress={() => open('leaders')} />
}

/** Who speaks for my building, and the way to them; else what to do to have one here. */
export function Leader({ leader, person }: LeaderProps) {
  return (
    <Section title="党员楼栋长" more={{ label: '全部', onPress: () => open('leaders') }}>
      <List>
        <MyLeader leader={leader} person={person} />
      </List>
    </Section>
  )
}
