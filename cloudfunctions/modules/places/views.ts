import type { OutputOf } from '../../../shared/contracts/contract'
import type { places as contract } from '../../../shared/contracts/places'
import type { Place } from '../../../shared/model/place'

type Managed = OutputOf<typeof contract.browse>['parent']

export const MANAGED_FIELDS = ['kind', 'name', 'status', 'movedTo', 'code', 'rev', 'order'] as const

/** A place as anybody may see it. */
export const viewOf = ({ _id, kind, name }: Pick<Place, '_id' | 'kind' | 'name'>) => ({ id: _id, kind, name })

/** A place as its manager sees it. */
export const managedOf = (place: Pick<Place, '_id' | (typeof MANAGED_FIELDS)[number]>): Managed => {
  const { status, movedTo, code, rev } = place
  return { ...viewOf(place), status, movedTo, code, rev }
}
