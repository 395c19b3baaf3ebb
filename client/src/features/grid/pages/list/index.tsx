import { NotAll } from '../../../../parts/not-all'
import { open } from '../../../../parts/routes'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { usePullToRefresh } from '../../../../parts/use-pull-to-refresh'
import { Empty } from '../../../../ui/empty'
import { List } from '../../../../ui/list'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Row } from '../../../../ui/row'
import { Skeleton } from '../../../../ui/skeleton'
import { Words } from '../../../../ui/words'
import { useGrids } from '../../hooks/use-grids'
import type { GridTeam } from '../../parts/grid-views'

const NONE = <Empty icon="place" title="还没有划分网格" hint="社区录入网格后，这里会列出来。" />
const NO_COMMUNITY = <Empty icon="home" title="这里还没有开通社区" hint="开通后这里会列出各个网格。" />

const whoWords = ({ posts }: GridTeam) => `A岗 ${posts.A?.name ?? '还没有人'} · B岗 ${posts.B?.name ?? '还没有人'}`

function Grids({ community }: { community: string }) {
  const query = useGrids(community)
  usePullToRefresh(query.refetch)
  return (
    <Resource query={query} skeleton={<Skeleton rows={6} />} isEmpty={({ teams }) => teams.length === 0} empty={NONE}>
      {({ teams, more }) => (
        <>
          <List>
            {teams.map((team) => (
              <Row
                key={team.grid}
                title={team.name}
                note={whoWords(team)}
                onPress={() => open('grid', { grid: team.grid })}
              />
            ))}
          </List>
          {!more && <Words tone="soft">{`一共 ${teams.length} 个网格`}</Words>}
          <NotAll more={more} shown={`${teams.length} 个网格`} then="没有您的网格时，请给社区打电话。" />
        </>
      )}
    </Resource>
  )
}

/** 本社区的网格. */
function GridList() {
  const screen = useFirstScreen()
  return (
    <Page title="本社区的网格">
      <Resource query={screen} isEmpty={({ community }) => community === null} empty={NO_COMMUNITY}>
        {({ community }) => <Grids community={community?.id ?? ''} />}
      </Resource>
    </Page>
  )
}

export default GridList
