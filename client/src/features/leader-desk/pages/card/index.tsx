import { isWithin, kindOf } from '../../../../../../shared/domain/places'
import { useParams } from '../../../../parts/use-params'
import { AtWork } from '../../../../parts/work/at-work'
import { useWorkPlace } from '../../../../parts/work/use-work-place'
import type { WorkPlace } from '../../../../parts/work/work-place'
import { Empty } from '../../../../ui/empty'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { usePost } from '../../hooks/use-card'
import { CardForm } from '../../parts/card-form'
import '../../parts/leader-desk.scss'

const NOT_A_LEADER = (
  <Empty icon="me" title="您不是楼栋长" hint="名片由楼栋长自己写，社区工作人员可以从楼栋长页面修改。" />
)

function Shown({ building, as }: { building: string; as: WorkPlace['as'] }) {
  const query = usePost(building)
  return (
    <Resource query={query}>
      {({ post }) => <CardForm key={`${post.building}.${post.rev}`} post={post} as={as} />}
    </Resource>
  )
}

/** 楼栋长名片: what residents read of their leader. */
function Card() {
  const { place } = useParams('place')
  const work = useWorkPlace(place)
  return (
    <Page title="楼栋长名片">
      <AtWork work={work}>
        {(current) => {
          if (current.as === 'leader') return <Shown key={current.place} building={current.place} as="leader" />
          // Staff come from a leader's page, to correct it.
          const corrected = kindOf(place) === 'building' && isWithin(place, current.place)
          return corrected ? <Shown key={place} building={place} as="staff" /> : NOT_A_LEADER
        }}
      </AtWork>
    </Page>
  )
}

export default Card
