import { AppError } from '../../../shared/contracts/errors'
import type { places as contract } from '../../../shared/contracts/places'
import { emptyHall, isSameHall, newCommunity } from '../../../shared/domain/new-community'
import { absent, replace } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { hallViewOf } from './area-views'
import { assertDecent } from './naming'
import { communities, places } from './stores'

type Serves = Handlers<typeof contract>

/**
 * Changes a hall's facts by one conditional write; a community whose document was never written gets it here.
 * Round trips: caller, community, the write; up to three more where there was none, or to explain.
 * Errors: PLACE_UNKNOWN, CONTENT_REFUSED, STALE, KEY_USED.
 */
export const setHall: Serves['setHall'] = async ({ community: _id, hall, rev, key }, call) => {
  const before = await communities.get(_id)
  if (before?.hallChange?.key === key) {
    if (!isSameHall(before.hall, hall)) throw new AppError('KEY_USED')
  } else {
    await assertDecent([hall.name, hall.address, hall.hours].join('\n'), call)
    if (!before) await begin(_id, call.now)
    const seen = rev === 0 ? { hallChange: absent() } : { 'hallChange.rev': rev }
    const hallChange = { rev: rev + 1, key, by: call.personId, at: call.now }
    const written = await communities.update({ _id, ...seen }, { hall: replace(hall), hallChange: replace(hallChange) })
    if (written === 0 && (await communities.get(_id))?.hallChange?.key !== key) throw new AppError('STALE')
  }
  const found = await communities.get(_id)
  if (!found) throw new AppError('PLACE_UNKNOWN')
  return { hall: hallViewOf(found) }
}

/** The document of a community that was cut off while it was added. Errors: PLACE_UNKNOWN. */
async function begin(_id: string, now: number): Promise<void> {
  const place = await places.get(_id)
  if (place?.kind !== 'community' || place.status !== 'open') throw new AppError('PLACE_UNKNOWN')
  const { name } = place
  await communities.insertIfAbsent(newCommunity(_id, name, emptyHall(name), now))
}
