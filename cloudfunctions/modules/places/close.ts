import { AppError } from '../../../shared/contracts/errors'
import type { places as contract } from '../../../shared/contracts/places'
import { liveHomes } from '../../../shared/domain/homes'
import type { PlaceChange } from '../../../shared/domain/place-changes'
import { isWithin, kindOf, rangeInside } from '../../../shared/domain/places'
import type { PlaceId } from '../../../shared/model/place'
import { appendBounded, hasEntry, inc, not, oneOf, within } from '../../kit/operators'
import { people } from '../../kit/people'
import { secretKey } from '../../kit/seal'
import type { Handlers } from '../../kit/serve'
import { assertStill, placeIn } from './guard'
import { homeIdOf } from './home-id'
import { doneBy, HISTORY_LIMIT } from './naming'
import { gridTeams, leaderPosts, places } from './stores'
import { stairwellsIn } from './tree'
import { managedOf } from './views'

type Serves = Handlers<typeof contract>

/** More of a building's residents, or of a community's team, than this are not looked at: it is not empty then. */
const MOST = 1000
const STAIRWELLS_AT_ONCE = 100

/**
 * Closes a place and all in it, if nobody lives or serves there; what comes in at the same moment opens it again.
 * Round trips: about 10. Errors: WRONG_PLACE, PLACE_UNKNOWN, PLACE_KIND, PLACE_MOVING, PLACE_NOT_EMPTY, STALE, KEY_USED.
 */
export const close: Serves['close'] = async ({ community, place: id, rev, reason, key }, { personId, now }) => {
  const before = await placeIn(community, id)
  if (id === community) throw new AppError('PLACE_KIND')
  if (!doneBy(before, key, 'close')) {
    if (before.status !== 'open') throw new AppError('PLACE_UNKNOWN')
    await assertStill(community, id)
    if (await isPeopled(community, id)) throw new AppError('PLACE_NOT_EMPTY')
    const closed = await shut(
      { _id: id, rev, 'history.key': not(key) },
      { at: now, by: personId, event: 'close', reason, key },
    )
    if (closed === 0) throw new AppError('STALE')
  }
  const found = await placeIn(community, id)
  if (found.status === 'open') throw new AppError('PLACE_NOT_EMPTY')
  // What stands inside closes by the same key, so that what has to open again is known by it.
  await shut({ _id: within(rangeInside(id)) }, { at: now, by: personId, event: 'close', reason, key })
  if (await isPeopled(community, id)) {
    await reopen(id, key)
    throw new AppError('PLACE_NOT_EMPTY')
  }
  for (const _id of [id, within(rangeInside(id))]) {
    await leaderPosts.update({ _id }, { community: '', order: '', terms: [], indexAt: null })
    await gridTeams.update({ _id }, { community: '' })
  }
  return { place: managedOf(found) }
}

function shut(where: Parameters<typeof places.update>[0], change: PlaceChange): Promise<number> {
  return places.update(
    { ...where, status: 'open' },
    { status: 'closed', rev: inc(1), history: appendBounded(HISTORY_LIMIT, change) },
  )
}

async function reopen(id: PlaceId, key: string): Promise<void> {
  const open = { status: 'open' as const, rev: inc(1) }
  const mine = { status: 'closed' as const, history: hasEntry({ key, event: 'close' }) }
  await places.update({ ...mine, _id: within(rangeInside(id)) }, open)
  await places.update({ ...mine, _id: id }, open)
}

/** True if anybody lives in the place, holds a role within it, or leads a building of it. Three or four round trips. */
async function isPeopled(community: PlaceId, id: PlaceId): Promise<boolean> {
  const inside = (place: PlaceId) => isWithin(place, id)
  if (kindOf(id) === 'household') return livesIn(id)
  const stairwells = await stairwellsIn(id)
  for (let at = 0; at < stairwells.length; at += STAIRWELLS_AT_ONCE) {
    const where = { 'homes.stairwell': oneOf(stairwells.slice(at, at + STAIRWELLS_AT_ONCE)) }
    const residents = await people.find({ where, limit: MOST, fields: ['homes'] })
    const lives = residents.some((person) => liveHomes(person).some((home) => inside(home.stairwell)))
    if (lives || residents.length === MOST) return true
  }
  const team = await people.find({ where: { 'grants.community': community }, limit: MOST, fields: ['grants'] })
  if (team.length === MOST || team.some(({ grants }) => grants.some(({ place }) => inside(place)))) return true
  const itsOwn = await leaderPosts.get(id)
  const posts = await leaderPosts.find({ where: { _id: within(rangeInside(id)) }, limit: MOST, fields: ['vacant'] })
  return [...(itsOwn ? [itsOwn] : []), ...posts].some(({ vacant }) => !vacant)
}

/** A person's record names the stairwell only: who lives behind one door is known by the home's id. */
async function livesIn(household: PlaceId): Promise<boolean> {
  const place = await places.get(household)
  const id = place && homeIdOf(place, secretKey())
  if (!id) return false
  const residents = await people.find({ where: { 'homes.id': id }, limit: MOST, fields: ['homes'] })
  return residents.some((person) => liveHomes(person).some((home) => home.id === id))
}
