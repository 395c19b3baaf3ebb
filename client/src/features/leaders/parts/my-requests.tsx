import { open } from '../../../parts/routes'
import { usePullToRefresh } from '../../../parts/use-pull-to-refresh'
import { Empty } from '../../../ui/empty'
import { LoadMore } from '../../../ui/load-more'
import { Resource } from '../../../ui/resource'
import { useMyRequests } from '../hooks/use-requests'
import { MyRequestCard } from './my-request-card'

const NONE = (
  <Empty
    icon="message"
    title="您还没有找过楼栋长"
    hint="楼里的事、跑腿的事，都可以请楼栋长帮忙。"
    action={{ label: '找楼栋长', onPress: () => open('leaders') }}
  />
)

/** What I asked of building leaders, to the end. */
export function MyRequests() {
  const query = useMyRequests()
  usePullToRefresh(query.refetch)
  return (
    <Resource query={query} isEmpty={({ pages }) => pages[0]?.requests.length === 0} empty={NONE}>
      {({ pages }) => (
        <>
          {pages
            .flatMap(({ requests }) => requests)
            .map((request) => (
              <MyRequestCard key={request.id} request={request} />
            ))}
          <LoadMore query={query} end="全部都在这里了" />
        </>
      )}
    </Resource>
  )
}
