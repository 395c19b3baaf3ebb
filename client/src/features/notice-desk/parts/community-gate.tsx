import type { ReactNode } from 'react'
import { open } from '../../../parts/routes'
import { AtWork } from '../../../parts/work/at-work'
import type { useWorkPlace } from '../../../parts/work/use-work-place'
import { Empty } from '../../../ui/empty'

interface CommunityGateProps {
  work: ReturnType<typeof useWorkPlace>
  children: (community: string) => ReactNode
}

const STAFF_NEEDED = (
  <Empty
    icon="desk"
    title="这里是社区工作人员用的"
    hint="如果您是工作人员，请让社区管理员给您授予职责。"
    action={{ label: '回首页', onPress: () => open('home') }}
  />
)

/** Shows a page to those who work in a community, not to who leads a building. The server decides all the same. */
export function CommunityGate({ work, children }: CommunityGateProps) {
  return (
    <AtWork work={{ ...work, ...communitiesOf(work) }}>
      {(current) => (current.as === 'staff' ? children(current.place) : STAFF_NEEDED)}
    </AtWork>
  )
}

/** Of who leads a building and works in the hall too, the hall alone; a leader stays what they are, to be told so. */
function communitiesOf({ places, current }: ReturnType<typeof useWorkPlace>) {
  const communities = places.filter(({ as }) => as === 'staff')
  if (communities.length === 0) return { places, current }
  return { places: communities, current: current?.as === 'staff' ? current : communities[0] }
}
