import { HELP, HELP_KINDS } from '../../../../../../shared/domain/help-machine'
import { now } from '../../../../cloud/server-clock'
import { Invitation } from '../../../../parts/invitation'
import { open } from '../../../../parts/routes'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { useParams } from '../../../../parts/use-params'
import { Empty } from '../../../../ui/empty'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { usePost } from '../../hooks/use-post'
import { AskForm } from '../../parts/ask-form'
import { reachOf } from '../../parts/reach'
import '../../parts/leaders.scss'

const ELSEWHERE = (
  <Empty
    icon="home"
    title="您登记的住址不在这栋楼"
    hint="有事请找您自己楼的楼栋长。刚搬来的，请先把新住址加上。"
    action={{ label: '看我的住址', onPress: () => open('myHomes') }}
  />
)
const VERIFY_FIRST = (
  <Empty
    icon="home"
    title="核验住址后，才能请楼栋长上门或代办"
    hint="核验由楼栋长或社区办理，三个工作日内答复。现在可以先“在线问”。"
    action={{ label: '去申请核验', onPress: () => open('myHomes') }}
  />
)

/** Asking the leader of my building, in one of three ways (`kind`). */
function Ask() {
  const params = useParams('building', 'kind')
  const kind = HELP_KINDS.find((one) => one === params.kind) ?? 'question'
  const screen = useFirstScreen()
  const post = usePost(params.building)
  const person = screen.data?.person ?? null
  const reach = reachOf(person, params.building, now())
  const lives = reach === 'verified' || reach === 'waiting' || reach === 'unverified'
  const late = HELP[kind].needsVerified && reach !== 'verified'
  if (post.data && lives && !late) return <AskForm key={kind} post={post.data.post} kind={kind} />
  return (
    <Page title={HELP[kind].label}>
      <Resource query={screen}>
        {() =>
          reach === 'visitor' ? (
            <Invitation title="登记后才能找楼栋长" why="登记姓名和住址，楼栋长才知道是哪一家。" />
          ) : !lives ? (
            ELSEWHERE
          ) : late ? (
            VERIFY_FIRST
          ) : (
            <Resource query={post}>{() => null}</Resource>
          )
        }
      </Resource>
    </Page>
  )
}

export default Ask
