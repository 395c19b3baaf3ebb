import { HOMES_LIMIT } from '../../../../../shared/domain/home-machine'
import { open } from '../../../parts/routes'
import { usePullToRefresh } from '../../../parts/use-pull-to-refresh'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { Resource } from '../../../ui/resource'
import { Words } from '../../../ui/words'
import { useMine } from '../hooks/use-mine'
import { HomeCard } from './home-card'

const NONE = (
  <Empty
    icon="home"
    title="还没有登记住址"
    hint="登记后，能找到您楼的楼栋长，也能申请核验。"
    action={{ label: '登记住址', onPress: () => open('addHome') }}
  />
)

/** My homes, the main one first. */
export function MyHomes() {
  const query = useMine()
  usePullToRefresh(query.refetch)
  return (
    <Resource query={query} isEmpty={({ homes }) => homes.length === 0} empty={NONE}>
      {({ homes }) => (
        <>
          {homes.map((home, index) => (
            <HomeCard key={home.id} home={home} main={index === 0} only={homes.length === 1} />
          ))}
          {homes.length < HOMES_LIMIT ? (
            <Button kind="plain" onPress={() => open('addHome')}>
              再登记一处住址
            </Button>
          ) : (
            <Words tone="soft">{`最多登记 ${HOMES_LIMIT} 处，请先移除不住的。`}</Words>
          )}
        </>
      )}
    </Resource>
  )
}
