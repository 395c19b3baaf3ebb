import { isWithin } from '../../../../../../shared/domain/places'
import { now } from '../../../../cloud/server-clock'
import { NotAll } from '../../../../parts/not-all'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { useParams } from '../../../../parts/use-params'
import { Empty } from '../../../../ui/empty'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { useGrids } from '../../hooks/use-grids'
import { ledgerPlaces } from '../../parts/my-grids'
import { RecordForm } from '../../parts/record-form'

const NOT_FOR_YOU = <Empty title="走访由网格员来记" hint="如果您是网格员，请让社区管理员给您授予职责。" />

/** 记一次走访. */
function Record() {
  const { place } = useParams('place')
  const screen = useFirstScreen()
  const { person, community } = screen.data ?? {}
  const teams = useGrids(community?.id ?? '')
  const held = person ? ledgerPlaces(person, now()) : []
  const grids = (teams.data?.teams ?? [])
    .filter(({ grid }) => held.some((outer) => isWithin(grid, outer)))
    .map(({ grid, name }) => ({ id: grid, name }))
  const more = teams.data?.more ?? false
  if (grids.length > 0) {
    return <RecordForm grids={grids} more={more} first={grids.some(({ id }) => id === place) ? place : ''} />
  }
  return (
    <Page title="记一次走访">
      <Resource query={screen}>
        {() => (
          <Resource query={teams}>
            {({ teams: { length } }) => (
              <>
                {NOT_FOR_YOU}
                <NotAll more={more} shown={`${length} 个网格`} then="您的网格不在里面时，请告诉社区管理员。" />
              </>
            )}
          </Resource>
        )}
      </Resource>
    </Page>
  )
}

export default Record
