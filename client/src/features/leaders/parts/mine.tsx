import type * as z from 'zod/mini'
import type { me } from '../../../../../shared/contracts/person-views'
import { Invitation } from '../../../parts/invitation'
import { open } from '../../../parts/routes'
import { List } from '../../../ui/list'
import { NoticeBar } from '../../../ui/notice-bar'
import { Resource } from '../../../ui/resource'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { Words } from '../../../ui/words'
import { useLeadersOf } from '../hooks/use-leaders-of'
import { PostRow } from './post-row'
import { myBuildings } from './reach'

function OfMyBuildings({ buildings }: { buildings: string[] }) {
  const query = useLeadersOf(buildings)
  return (
    <Section title="我的楼栋长">
      <Resource
        query={query}
        skeleton={<Skeleton rows={1} />}
        isEmpty={({ posts }) => posts.length === 0}
        empty={<Words tone="soft">您这栋楼还没有录入楼栋长，有事请打社区电话。</Words>}
      >
        {({ posts }) => (
          <List>
            {posts.map((post) => (
              <PostRow key={post.building} post={post} />
            ))}
          </List>
        )}
      </Resource>
    </Section>
  )
}

/** Whom most people look for: the leader of where they live. */
export function Mine({ person }: { person: z.output<typeof me> | null }) {
  if (person === null) {
    return <Invitation quiet title="您还没有登记" why="登记姓名和住址后，这里直接显示您这栋楼的楼栋长。" />
  }
  const buildings = myBuildings(person)
  if (buildings.length > 0) return <OfMyBuildings buildings={buildings} />
  return (
    <NoticeBar icon="home" action={{ label: '添加住址', onPress: () => open('addHome') }}>
      添加住址后，这里直接显示您的楼栋长。
    </NoticeBar>
  )
}
