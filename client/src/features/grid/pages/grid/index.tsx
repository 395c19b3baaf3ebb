import { now } from '../../../../cloud/server-clock'
import { open } from '../../../../parts/routes'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { useParams } from '../../../../parts/use-params'
import { usePullToRefresh } from '../../../../parts/use-pull-to-refresh'
import { Empty } from '../../../../ui/empty'
import { List } from '../../../../ui/list'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Row } from '../../../../ui/row'
import { Skeleton } from '../../../../ui/skeleton'
import { Words } from '../../../../ui/words'
import { useGrid } from '../../hooks/use-grid'
import { Duties } from '../../parts/duties'
import { GridFacts } from '../../parts/grid-facts'
import { firstGrid, ledgerPlaces } from '../../parts/my-grids'
import { Today } from '../../parts/today'
import { Week } from '../../parts/week'

const NO_HOME = (
  <Empty
    icon="place"
    title="还不知道您住在哪个网格"
    hint="登记住址后，这里会告诉您今天谁在岗。也可以先看看本社区都有哪些网格。"
    action={{ label: '看本社区的网格', onPress: () => open('grids') }}
  />
)

function OneGrid({ grid, log }: { grid: string; log: boolean }) {
  const query = useGrid(grid)
  usePullToRefresh(query.refetch)
  return (
    <Resource query={query} skeleton={<Skeleton rows={5} />}>
      {({ team, buildings, days: [today, ...rest] }) => (
        <>
          <Words size="head" heading>
            {team.name}
          </Words>
          {today && <Today day={today} />}
          {log && (
            <List>
              <Row
                icon="document"
                title="走访纪实"
                note="记下今天看到的和做了的"
                onPress={() => open('visits', { place: grid })}
              />
            </List>
          )}
          {rest.length > 0 && <Week days={rest} />}
          <GridFacts team={team} buildings={buildings} />
          <Duties />
          <List>
            <Row icon="place" title="本社区的网格" onPress={() => open('grids')} />
          </List>
        </>
      )}
    </Resource>
  )
}

/** 我的网格: who is on today and for what, the week, and what a grid is for. */
function Grid() {
  const params = useParams('grid')
  const screen = useFirstScreen()
  const { person } = screen.data ?? {}
  const grid = params.grid || (person ? firstGrid(person, now()) : '')
  const log = person
    ? ledgerPlaces(person, now()).some((place) => grid === place || grid.startsWith(`${place}.`))
    : false
  return (
    <Page title={params.grid === '' ? '我的网格' : '网格'}>
      {grid !== '' ? <OneGrid grid={grid} log={log} /> : <Resource query={screen}>{() => NO_HOME}</Resource>}
    </Page>
  )
}

export default Grid
