import type * as z from 'zod/mini'
import type { me } from '../../../../../shared/contracts/person-views'
import { now } from '../../../cloud/server-clock'
import { areaManaged, isArea, rolesNow } from '../../../parts/powers'
import { open } from '../../../parts/routes'
import { workPages } from '../../../parts/work-pages'
import { Badge } from '../../../ui/badge'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'

type Me = z.output<typeof me>

/** Where I work: nothing for most people. */
export function Work({ person, waiting }: { person: Me; waiting: number | null }) {
  const inCommunities = person.grants.filter(({ place }) => !isArea(place))
  const pages = workPages(rolesNow(inCommunities, now()), areaManaged(person.grants, now()) !== null)
  if (pages.length === 0) return null
  return (
    <Section title="工作">
      <List>
        {pages.map(({ route, icon, title, note }) => (
          <Row
            key={route}
            icon={icon}
            title={title}
            note={note}
            value={route === 'desk' ? <Badge count={waiting ?? 0} what="条等待确认" /> : undefined}
            onPress={() => open(route)}
          />
        ))}
      </List>
    </Section>
  )
}

/** What I have asked for, and what I was told. */
export function Errands({ unread }: { unread: number }) {
  return (
    <Section title="办事">
      <List>
        <Row icon="calendar" title="我的预约" onPress={() => open('myBookings')} />
        <Row icon="services" title="我的求助" note="问楼栋长的、请人办的" onPress={() => open('myRequests')} />
        <Row icon="notice" title="社区通知" note="停水停电、活动、公示" onPress={() => open('notices')} />
        <Row icon="message" title="消息" value={<Badge count={unread} what="条未读" />} onPress={() => open('inbox')} />
      </List>
    </Section>
  )
}

/** Where I live, with whom, and what is known of me. */
export function AtHome() {
  return (
    <Section title="家里">
      <List>
        <Row icon="home" title="我的住址" note="核验、搬家、再添一处" onPress={() => open('myHomes')} />
        <Row icon="message" title="找楼栋长" note="我这栋楼的，或者别的楼" onPress={() => open('leaders')} />
        <Row icon="place" title="我的网格" note="今天谁在岗，管什么" onPress={() => open('grid')} />
        <Row icon="living-rooms" title="我的家人" note="替家人办事，要本人同意" onPress={() => open('family')} />
        <Row icon="me" title="我的资料" note="姓名、手机号、个人情况" onPress={() => open('details')} />
      </List>
    </Section>
  )
}

/** What others may see of me, and how to take it along or away. */
export function Trust() {
  return (
    <Section title="隐私">
      <List>
        <Row icon="phone" title="谁看过我的手机号" onPress={() => open('reveals')} />
        <Row icon="check" title="我的同意" note="您同意过的隐私说明" onPress={() => open('consents')} />
        <Row icon="document" title="导出我的数据" onPress={() => open('exportMine')} />
        <Row icon="cross" title="注销" note="删掉我的信息" onPress={() => open('erase')} />
      </List>
    </Section>
  )
}
