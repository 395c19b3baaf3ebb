import { AppError } from '../../../shared/contracts/errors'
import type { places as contract } from '../../../shared/contracts/places'
import { isSameHall, newCommunity } from '../../../shared/domain/new-community'
import { isWithin } from '../../../shared/domain/places'
import type { PlaceId } from '../../../shared/model/place'
import type { Handlers } from '../../kit/serve'
import { areaViewOf, hallsOf } from './area-views'
import { addNamed, doneBy, renameNamed } from './naming'
import { communities, places } from './stores'
import { kindInside } from './tree'

type Serves = Handlers<typeof contract>

/**
 * Adds a street or a community; its first manager is granted or invited then, as any other.
 * Round trips: caller, parent, siblings, the place; one more for the community, two for a repeat.
 * Errors: PLACE_UNKNOWN, PLACE_KIND, PLACE_EXISTS, CONTENT_REFUSED, KEY_USED.
 */
export const addArea: Serves['addArea'] = async ({ place: parent, name, hall, key }, call) => {
  const above = await places.get(parent)
  if (above?.status !== 'open') throw new AppError('PLACE_UNKNOWN')
  const kind = kindInside(above.kind)
  if (kind !== (hall ? 'community' : 'street')) throw new AppError('PLACE_KIND')
  const said = [name, ...(hall ? [hall.name, hall.address, hall.hours] : [])].join('\n')
  const place = await addNamed({ parent, kind, name, said, key }, call)
  if (!hall) return { area: areaViewOf(place, null) }
  // Offered in registration from here on; a crash before is finished by the repeat.
  const fresh = newCommunity(place._id, place.name, hall, call.now)
  const told = (await communities.insertIfAbsent(fresh)) ? fresh : await communities.get(place._id)
  if (told && told.hallChange === undefined && !isSameHall(told.hall, hall)) throw new AppError('KEY_USED')
  return { area: areaViewOf(place, told) }
}

/**
 * Renames a street or a community, and what residents read of it. Round trips: caller, place, siblings, the write, read
 * back; for a community 3 more. Errors: WRONG_PLACE, PLACE_KIND, PLACE_UNKNOWN, PLACE_EXISTS, CONTENT_REFUSED, STALE, KEY_USED.
 */
export const renameArea: Serves['renameArea'] = async ({ place: parent, area: id, name, rev, key }, call) => {
  if (!isWithin(id, parent)) throw new AppError('WRONG_PLACE')
  const before = await places.get(id)
  if (!before) throw new AppError('PLACE_UNKNOWN')
  const { kind } = before
  if (before.parent !== parent || (kind !== 'street' && kind !== 'community')) throw new AppError('PLACE_KIND')
  if (!doneBy(before, key, 'rename')) {
    if (before.status !== 'open') throw new AppError('PLACE_UNKNOWN')
    await renameNamed(before, { parent, kind, name, rev, key }, call)
  }
  const after = await renameCommunity(id)
  return { area: areaViewOf(after, kind === 'community' ? ((await hallsOf([id])).get(id) ?? null) : null) }
}

/** Tells residents the name that the place has. Of two renames at once, the one that reads last writes last. Safe to repeat. */
async function renameCommunity(id: PlaceId) {
  for (let seen = -1; ; ) {
    const place = await places.get(id)
    if (!place) throw new AppError('PLACE_UNKNOWN')
    if (place.kind !== 'community' || place.rev === seen) return place
    await communities.update({ _id: id }, { name: place.name })
    seen = place.rev
  }
}
