import { useState } from 'react'
import { kindOf } from '../../../../../../shared/domain/places'
import { now } from '../../../../cloud/server-clock'
import { open } from '../../../../parts/routes'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { useParams } from '../../../../parts/use-params'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips'
import { Empty } from '../../../../ui/empty'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { useGrids } from '../../hooks/use-grids'
import { ledgerPlaces } from '../../parts/my-grids'
import { PrivateLine } from '../../parts/private-line'
import { VisitList } from '../../parts/visit-list'

type View = 'all' | 'open'

const VIEWS = [
  { value: 'all' as const, label: '全部' },
  { value: 'open' as const, label: '没办完的' },
]

const NOT_FOR_YOU = (
  <Empty
    icon="document"
    title="这里是网格员的走访纪实"
    hint="如果您是网格员，请让社区管理员给您授予职责。"
    action={{ label: '看我的网格', onPress: () => open('grid') }}
  />
)

function Log({ places, chosen, community }: { places: readonly string[]; chosen: string; community: string }) {
  const [view, setView] = useState<View>('all')
  const [place, setPlace] = useState(chosen)
  const teams = useGrids(community)
  const nameOf = (id: string) => teams.data?.teams.find(({ grid }) => grid === id)?.name ?? '全社区'
  return (
    <>
      <PrivateLine />
      {places.length > 1 && (
        <Chips
          label="看哪个网格"
          options={places.map((id) => ({ value: id, label: nameOf(id) }))}
          value={place}
          onChange={setPlace}
        />
      )}
      <Chips<View> label="看哪些走访" options={VIEWS} value={view} onChange={setView} />
      <VisitList key={`${place} ${view}`} place={place} onlyOpen={view === 'open'} />
    </>
  )
}

/** 走访纪实: the log of a grid, for those who keep it. */
function Visits() {
  const params = useParams('place')
  const screen = useFirstScreen()
  const { person, community } = screen.data ?? {}
  const mine = person ? ledgerPlaces(person, now()) : []
  // Somebody with the whole community may look at one of its grids.
  const places = params.place !== '' && !mine.includes(params.place) && mine.length > 0 ? [params.place, ...mine] : mine
  const [first = ''] = places
  const chosen = params.place !== '' ? params.place : first
  const grid = kindOf(chosen) === 'grid' ? chosen : ''
  return (
    <Page
      title="走访纪实"
      action={
        places.length > 0 ? (
          <Button onPress={() => open('recordVisit', grid === '' ? {} : { place: grid })}>记一次走访</Button>
        ) : undefined
      }
    >
      <Resource query={screen} isEmpty={() => places.length === 0} empty={NOT_FOR_YOU}>
        {() => <Log places={places} chosen={chosen} community={community?.id ?? ''} />}
      </Resource>
    </Page>
  )
}

export default Visits
