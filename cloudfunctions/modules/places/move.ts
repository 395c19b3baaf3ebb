import { AppError } from '../../../shared/contracts/errors'
import type { places as contract } from '../../../shared/contracts/places'
import { collide, copyAt, parentOf } from '../../../shared/domain/place-moves'
import { fitting, siblingsOf } from '../../../shared/domain/place-siblings'
import { isWithin } from '../../../shared/domain/places'
import { MINUTE } from '../../../shared/domain/shanghai'
import type { Place, PlaceMove } from '../../../shared/model/place'
import { placeMoveIdOf } from '../../kit/ids'
import type { Handlers } from '../../kit/serve'
import { placeIn, runningMoves } from './guard'
import { placeMoves, places } from './stores'
import { childrenOf, kindInside } from './tree'

type Serves = Handlers<typeof contract>

/** Longer than any call may last: what began before a step has ended when the next begins. */
export const CALLS_END = 1.5 * MINUTE
const SHOWN = 20

/**
 * Keeps the new name, writes the move, then looks whether another one is in its way: of two at once, one sees the other.
 * Round trips: repeat, two places, siblings, reservation, move, others.
 * Errors: WRONG_PLACE, PLACE_UNKNOWN, PLACE_KIND, PLACE_CYCLE, PLACE_EXISTS, PLACE_MOVING, STALE, KEY_USED.
 */
export const move: Serves['move'] = async ({ community, place: from, to: target, rev, key }, { personId, now }) => {
  const _id = placeMoveIdOf(personId, key)
  const before = await placeMoves.get(_id)
  if (before) return answer(before, from, target)

  const place = await placeIn(community, from)
  const parent = await placeIn(community, target)
  const running = await runningMoves(community)
  const to = await newIdOf(place, parent, rev, running)
  const whole = { _id, community, from, to, name: place.name, by: personId, at: now }
  // Closed until all is there: nobody can pick it, and nobody else can have its id.
  const root: Place = { ...copyAt(place, whole), status: 'closed' }
  if (!(await places.insertIfAbsent(root)) && !(await places.get(to))?.history.some((change) => change.key === _id)) {
    throw new AppError('PLACE_EXISTS')
  }
  const written: PlaceMove = {
    ...whole,
    step: 'places',
    notBefore: now + CALLS_END,
    cursor: '',
    moved: 0,
    refused: false,
  }
  if (!(await placeMoves.insertIfAbsent(written))) return answer(await placeMoves.get(_id), from, target)
  const others = (await runningMoves(community)).filter((other) => other._id !== _id)
  if (others.some((other) => collide(other, written))) {
    await refuseMove(written)
    throw new AppError('PLACE_MOVING')
  }
  return { move: _id, to }
}

/** One round trip beside the caller's. */
export const moves: Serves['moves'] = async ({ community }) => {
  const order = { field: 'at', direction: 'desc' } as const
  const found = await placeMoves.find({ where: { community }, order, limit: SHOWN })
  return {
    moves: found
      .filter(({ refused }) => !refused)
      .map(({ _id, name, from, to, at, step, moved }) => ({ id: _id, name, from, to, at, step, moved })),
  }
}

/** Ends a move before anything was moved. */
export async function refuseMove({ _id }: PlaceMove): Promise<void> {
  await placeMoves.update({ _id, step: 'places', cursor: '' }, { step: 'done', refused: true })
}

/** What a repeat is told. Errors: KEY_USED, PLACE_MOVING. */
function answer(found: PlaceMove | null, from: string, target: string) {
  if (!found || found.from !== from || parentOf(found.to) !== target) throw new AppError('KEY_USED')
  if (found.refused) throw new AppError('PLACE_MOVING')
  return { move: found._id, to: found.to }
}

/** What the place will be called there. */
async function newIdOf(place: Place, parent: Place, rev: number, running: PlaceMove[]): Promise<string> {
  if (isWithin(parent._id, place._id)) throw new AppError('PLACE_CYCLE')
  const kind = kindInside(parent.kind)
  if (kind !== place.kind || (kind !== 'building' && kind !== 'grid')) throw new AppError('PLACE_KIND')
  if (running.some(({ from, to }) => from === place._id || isWithin(parent._id, from) || isWithin(place._id, to)))
    throw new AppError('PLACE_MOVING')
  if (place.status !== 'open' || parent.status !== 'open') throw new AppError('PLACE_UNKNOWN')
  if (place.parent === parent._id) throw new AppError('PLACE_EXISTS')
  if (place.rev !== rev) throw new AppError('STALE')
  const fit = fitting(siblingsOf(parent._id, kind, await childrenOf([parent._id])), place.name)
  if (fit.is !== 'fresh') throw new AppError('PLACE_EXISTS')
  return fit.id
}
