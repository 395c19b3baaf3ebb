import { AppError } from '../../../shared/contracts/errors'
import type { PlaceChange } from '../../../shared/domain/place-changes'
import { type NamedKind, orderOf, plainName } from '../../../shared/domain/place-codes'
import { fitting, siblingsOf } from '../../../shared/domain/place-siblings'
import type { Place, PlaceId } from '../../../shared/model/place'
import { checkText } from '../../kit/check-text'
import { stairwellCodeOf } from '../../kit/ids'
import { appendBounded, inc, not } from '../../kit/operators'
import type { Call } from '../../kit/serve'
import { places } from './stores'
import { childrenOf } from './tree'

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

/** Refuses what WeChat's content security holds to be risky. Errors: CONTENT_REFUSED. */
export async function assertDecent(text: string, { openid }: Call): Promise<void> {
  if ((await checkText(text, 'profile', openid)) === 'risky') throw new AppError('CONTENT_REFUSED')
}

interface Naming {
  parent: PlaceId
  kind: NamedKind
  name: string
  /** Everything that is said with it, to be checked; the name alone if absent. */
  said?: string
  key: string
}

/**
 * A place of that name under an open parent, added now or by this very key before. Of two at once one adds it.
 * Round trips: siblings, place. Errors: PLACE_EXISTS, CONTENT_REFUSED, KEY_USED.
 */
export async function addNamed({ parent, kind, name, said = name, key }: Naming, call: Call): Promise<Place> {
  const fit = fitting(siblingsOf(parent, kind, await childrenOf([parent])), name)
  if (fit.is === 'clash') throw new AppError('PLACE_EXISTS')
  if (fit.is === 'fresh') await assertDecent(said, call)
  const change: PlaceChange = { at: call.now, by: call.personId, event: 'add', to: name, key }
  const fresh = newPlace(fit.id, kind, name, parent, change)
  const added = fit.is === 'fresh' && (await places.insertIfAbsent(fresh))
  const place = added ? fresh : await places.get(fit.id)
  if (!place || !doneBy(place, key, 'add') || plainName(place.name) !== plainName(name)) {
    throw new AppError('PLACE_EXISTS')
  }
  return place
}

/**
 * Gives an open place another name by one conditional write. Round trips: siblings, the write; one more to explain.
 * Errors: PLACE_EXISTS, CONTENT_REFUSED, STALE, KEY_USED.
 */
export async function renameNamed(before: Place, wish: Naming & { rev: number }, call: Call): Promise<void> {
  const { parent, kind, name, key, rev } = wish
  const others = (await childrenOf([parent])).filter(({ _id }) => _id !== before._id)
  if (fitting(siblingsOf(parent, kind, others), name).is !== 'fresh') throw new AppError('PLACE_EXISTS')
  await assertDecent(name, call)
  const change: PlaceChange = { at: call.now, by: call.personId, event: 'rename', from: before.name, to: name, key }
  const updated = await places.update(
    { _id: before._id, rev, status: 'open', 'history.key': not(key) },
    { name, order: orderOf(kind, name), rev: inc(1), history: appendBounded(HISTORY_LIMIT, change) },
  )
  if (updated === 0 && !doneBy(await places.get(before._id), key, 'rename')) throw new AppError('STALE')
}
