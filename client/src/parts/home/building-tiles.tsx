import { Resource } from '../../ui/resource'
import { Skeleton } from '../../ui/skeleton'
import { NotAll } from '../not-all'
import type { ChosenPlace } from './home-choice'
import { PlaceTiles } from './place-tiles'
import { usePlaces } from './use-places'

/** The buildings of a compound, grid by grid: nobody needs to know the number of their grid. */
export function BuildingTiles({ compound, onChoose }: { compound: string; onChoose: (place: ChosenPlace) => void }) {
  const query = usePlaces(compound)
  return (
    <Resource query={query} skeleton={<Skeleton rows={2} />}>
      {({ places, more }) => (
        <>
          {places.map((grid) => (
            <PlaceTiles key={grid.id} parent={grid.id} label={`${grid.name}的楼`} onChoose={onChoose} />
          ))}
          <NotAll more={more} shown={`${places.length} 个网格的楼`} then="没有您家的，请给社区打电话。" />
        </>
      )}
    </Resource>
  )
}
