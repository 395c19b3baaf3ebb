import type { OutputOf } from '../../../shared/contracts/contract'
import { AppError } from '../../../shared/contracts/errors'
import type { places as contract } from '../../../shared/contracts/places'
import { emptyHall } from '../../../shared/domain/new-community'
import type { Community } from '../../../shared/model/community'
import type { Place, PlaceId } from '../../../shared/model/place'
import { oneOf } from '../../kit/operators'
import { communities } from './stores'

type AreaView = OutputOf<typeof contract.areas>['parent']
type Told = Pick<Community, '_id' | 'hall' | 'hallChange'>

/** What these communities tell of their halls, by community. One round trip; none for none. */
export async function hallsOf(ids: readonly PlaceId[]): Promise<Map<PlaceId, Told>> {
  if (ids.length === 0) return new Map()
  const found = await communities.find({
    where: { _id: oneOf(ids) },
    limit: ids.length,
    fields: ['hall', 'hallChange'],
  })
  return new Map(found.map((one) => [one._id, one]))
}

/** What a community tells of its hall, and which change of it that is. */
export const hallViewOf = ({ hall, hallChange }: Pick<Told, 'hall' | 'hallChange'>) => ({
  ...hall,
  rev: hallChange?.rev ?? 0,
})

/** A district, a street or a community as the manager above it sees it. Errors: PLACE_KIND for anything smaller. */
export function areaViewOf(
  place: Pick<Place, '_id' | 'kind' | 'name' | 'status' | 'rev'>,
  told: Told | null,
): AreaView {
  const { _id: id, kind, name, status, rev } = place
  if (kind !== 'district' && kind !== 'street' && kind !== 'community') throw new AppError('PLACE_KIND')
  const hall = kind === 'community' ? hallViewOf(told ?? { hall: emptyHall(name) }) : null
  return { id, kind, name, status, rev, hall }
}
