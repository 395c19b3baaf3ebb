import { open } from '../../../../parts/routes'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { useParams } from '../../../../parts/use-params'
import { Empty } from '../../../../ui/empty'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Skeleton } from '../../../../ui/skeleton'
import { usePost } from '../../hooks/use-post'
import { LeaderView } from '../../parts/leader-view'
import '../../parts/leaders.scss'

const UNKNOWN = (
  <Empty
    icon="me"
    title="没有找到这栋楼的楼栋长"
    hint="这栋楼可能还没有录入，有事请打社区电话。"
    action={{ label: '看所有楼栋长', onPress: () => open('leaders') }}
  />
)

/** 党员楼栋长: who leads a building, and every way to ask them. */
function Leader() {
  const { building } = useParams('building')
  const screen = useFirstScreen()
  const query = usePost(building)
  if (query.data && screen.data) {
    const { person, community } = screen.data
    return <LeaderView post={query.data.post} person={person} hallPhone={community?.hall.phone ?? ''} />
  }
  return (
    <Page title="党员楼栋长">
      {query.error?.code === 'POST_UNKNOWN' ? (
        UNKNOWN
      ) : (
        <Resource query={query.data ? screen : query} skeleton={<Skeleton rows={4} />}>
          {() => null}
        </Resource>
      )}
    </Page>
  )
}

export default Leader
