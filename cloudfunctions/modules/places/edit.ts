import { AppError } from '../../../shared/contracts/errors'
import type { places as contract } from '../../../shared/contracts/places'
import type { PlaceChange } from '../../../shared/domain/place-changes'
import { type NamedKind, orderOf, plainName } from '../../../shared/domain/place-codes'
import { fitting, siblingsOf } from '../../../shared/domain/place-siblings'
import { ancestor } from '../../../shared/domain/places'
import { searchTerms } from '../../../shared/domain/search-terms'
import type { Place, PlaceId, PlaceKind } from '../../../shared/model/place'
import { checkText } from '../../kit/check-text'
import { stairwellCodeOf } from '../../kit/ids'
import { appendBounded, inc, not } from '../../kit/operators'
import type { Call, Handlers } from '../../kit/serve'
import { buildingLabel, lay } from './foundations'
import { assertNotComing, assertStill, placeIn } from './guard'
import { gridTeams, leaderPosts, places } from './stores'
import { childrenOf, kindInside } from './tree'
import { managedOf } from './views'

type Serves = Handlers<typeof contract>

export const HISTORY_LIMIT = 20

/** A place as it begins. */
export function newPlace(_id: PlaceId, kind: NamedKind, name: string, parent: PlaceId, change: PlaceChange): Place {
  const code = kind === 'stairwell' ? stairwellCodeOf(_id) : null
  const order = orderOf(kind, name)
  return { _id, kind, name, parent, order, status: 'open', movedTo: null, code, history: [change], rev: 0 }
}

/** The change that this key made of a place, if it did. Errors: KEY_USED, if it made another. */
export function doneBy(place: Place | null, key: string, event: PlaceChange['event']): boolean {
  const done = place?.history.find((change) => change.key === key)
  if (done && done.event !== event) throw new AppError('KEY_USED')
  return done !== undefined
}

/**
 * Round trips: parent, moves, siblings, place, then what a building or grid begins with.
 * Errors: WRONG_PLACE, PLACE_UNKNOWN, PLACE_KIND, PLACE_MOVING, PLACE_EXISTS, CONTENT_REFUSED.
 */
export const add: Serves['add'] = async ({ community, parent, name, key }, call) => {
  const above = await placeIn(community, parent)
  if (above.status !== 'open') throw new AppError('PLACE_UNKNOWN')
  const kind = kindInside(above.kind)
  if (!kind) throw new AppError('PLACE_KIND')
  assertNotComing(await assertStill(community, parent), parent, kind, name)
  const fit = fitting(siblingsOf(parent, kind, await childrenOf([parent])), name)
  if (fit.is === 'clash') throw new AppError('PLACE_EXISTS')
  if (fit.is === 'fresh') await assertDecent(name, call)
  const change: PlaceChange = { at: call.now, by: call.personId, event: 'add', to: name, key }
  const fresh = newPlace(fit.id, kind, name, parent, change)
  const added = fit.is === 'fresh' && (await places.insertIfAbsent(fresh))
  const place = added ? fresh : await places.get(fit.id)
  if (!place || !doneBy(place, key, 'add') || plainName(place.name) !== plainName(name)) {
    throw new AppError('PLACE_EXISTS')
  }
  await lay([place], await compoundNames(fit.id, kind), call.now)
  return { place: managedOf(place) }
}

/**
 * Round trips: place, moves, siblings, the write, and what shows the name elsewhere.
 * Errors: WRONG_PLACE, PLACE_UNKNOWN, PLACE_KIND, PLACE_MOVING, PLACE_EXISTS, CONTENT_REFUSED, STALE, KEY_USED.
 */
export const rename: Serves['rename'] = async ({ community, place: id, name, rev, key }, call) => {
  const before = await placeIn(community, id)
  const kind = before.kind
  if (!isNamed(kind) || before.parent === null) throw new AppError('PLACE_KIND')
  if (!doneBy(before, key, 'rename')) {
    if (before.status !== 'open') throw new AppError('PLACE_UNKNOWN')
    assertNotComing(await assertStill(community, id), before.parent, kind, name)
    const others = (await childrenOf([before.parent])).filter(({ _id }) => _id !== id)
    if (fitting(siblingsOf(before.parent, kind, others), name).is !== 'fresh') throw new AppError('PLACE_EXISTS')
    await assertDecent(name, call)
    const change: PlaceChange = { at: call.now, by: call.personId, event: 'rename', from: before.name, to: name, key }
    const updated = await places.update(
      { _id: id, rev, status: 'open', 'history.key': not(key) },
      { name, order: orderOf(kind, name), rev: inc(1), history: appendBounded(HISTORY_LIMIT, change) },
    )
    if (updated === 0 && !doneBy(await places.get(id), key, 'rename')) throw new AppError('STALE')
  }
  const after = await places.get(id)
  if (!after) throw new AppError('PLACE_UNKNOWN')
  await renameElsewhere(after, call.now)
  return { place: managedOf(after) }
}

const NAMED: readonly PlaceKind[] = ['compound', 'grid', 'building', 'stairwell', 'household']
const isNamed = (kind: PlaceKind): kind is NamedKind => NAMED.includes(kind)

async function assertDecent(name: string, { openid }: Call): Promise<void> {
  if ((await checkText(name, 'profile', openid)) === 'risky') throw new AppError('CONTENT_REFUSED')
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
