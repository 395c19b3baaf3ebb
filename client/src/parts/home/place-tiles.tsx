import { Empty } from '../../ui/empty'
import { Resource } from '../../ui/resource'
import { Skeleton } from '../../ui/skeleton'
import { Tiles } from '../../ui/tiles'
import { NotAll } from '../not-all'
import type { ChosenPlace } from './home-choice'
import { usePlaces } from './use-places'

interface PlaceTilesProps {
  parent: string
  label: string
  onChoose: (place: ChosenPlace) => void
}

const NONE = <Empty icon="place" title="这里还没有录入门牌" hint="请给社区打电话，请工作人员补上。" />

/** The places directly inside a place, to choose one. */
export function PlaceTiles({ parent, label, onChoose }: PlaceTilesProps) {
  const query = usePlaces(parent)
  return (
    <Resource query={query} skeleton={<Skeleton rows={1} />} isEmpty={({ places }) => places.length === 0} empty={NONE}>
      {({ places, more }) => (
        <>
          <Tiles label={label} options={places} onChoose={({ id, name }) => onChoose({ id, name })} />
          <NotAll more={more} shown={`${places.length} 个`} then="没有您家的，请给社区打电话。" />
        </>
      )}
    </Resource>
  )
}
