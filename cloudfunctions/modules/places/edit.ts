import { AppError } from '../../../shared/contracts/errors'
import type { places as contract } from '../../../shared/contracts/places'
import { ancestor } from '../../../shared/domain/places'
import { searchTerms } from '../../../shared/domain/search-terms'
import type { Place, PlaceId, PlaceKind } from '../../../shared/model/place'
import type { Handlers } from '../../kit/serve'
import { buildingLabel, lay } from './foundations'
import { assertNotComing, assertStill, placeIn } from './guard'
import { addNamed, doneBy, renameNamed } from './naming'
import { gridTeams, leaderPosts, places } from './stores'
import { childrenOf, kindInside } from './tree'
import { managedOf } from './views'

type Serves = Handlers<typeof contract>

/**
 * Round trips: parent, moves, siblings, place, then what a building or grid begins with.
 * Errors: WRONG_PLACE, PLACE_UNKNOWN, PLACE_KIND, PLACE_MOVING, PLACE_EXISTS, CONTENT_REFUSED, KEY_USED.
 */
export const add: Serves['add'] = async ({ community, parent, name, key }, call) => {
  const above = await placeIn(community, parent)
  if (above.status !== 'open') throw new AppError('PLACE_UNKNOWN')
  const kind = kindInside(above.kind)
  if (!kind) throw new AppError('PLACE_KIND')
  assertNotComing(await assertStill(community, parent), parent, kind, name)
  const place = await addNamed({ parent, kind, name, key }, call)
  await lay([place], await compoundNames(place._id, kind), call.now)
  return { place: managedOf(place) }
}

/**
 * Round trips: place, moves, siblings, the write, and what shows the name elsewhere.
 * Errors: WRONG_PLACE, PLACE_UNKNOWN, PLACE_KIND, PLACE_MOVING, PLACE_EXISTS, CONTENT_REFUSED, STALE, KEY_USED.
 */
export const rename: Serves['rename'] = async ({ community, place: id, name, rev, key }, call) => {
  const before = await placeIn(community, id)
  const kind = before.kind
  // A community is renamed by who manages the street: it is named among its neighbours.
  if (id === community || kind === 'district' || before.parent === null) throw new AppError('PLACE_KIND')
  if (!doneBy(before, key, 'rename')) {
    if (before.status !== 'open') throw new AppError('PLACE_UNKNOWN')
    assertNotComing(await assertStill(community, id), before.parent, kind, name)
    await renameNamed(before, { parent: before.parent, kind, name, rev, key }, call)
  }
  const after = await places.get(id)
  if (!after) throw new AppError('PLACE_UNKNOWN')
  await renameElsewhere(after, call.now)
  return { place: managedOf(after) }
}

async function compoundNames(id: PlaceId, kind: PlaceKind): Promise<(building: PlaceId) => string> {
  if (kind !== 'building') return () => ''
  const compound = await places.get(ancestor(id, 'compound') ?? '')
  return () => compound?.name ?? ''
}

/** Brings a new name to the posts and teams that show it. Safe to repeat. */
async function renameElsewhere({ _id, kind, name }: Place, now: number): Promise<void> {
  if (kind === 'grid') await gridTeams.update({ _id }, { name })
  if (kind === 'building') await label(_id, (await compoundNames(_id, kind))(_id), name, now)
  if (kind !== 'compound') return
  const grids = await childrenOf([_id])
  for (const building of await childrenOf(grids.map((grid) => grid._id))) {
    if (building.status === 'open') await label(building._id, name, building.name, now)
  }
}

async function label(building: PlaceId, compound: string, name: string, now: number): Promise<void> {
  const post = await leaderPosts.get(building)
  if (!post) return
  const whole = buildingLabel(compound, name)
  const terms = searchTerms(post.name, whole)
  await leaderPosts.update({ _id: building }, { buildingName: name, label: whole, terms, indexAt: now })
}
