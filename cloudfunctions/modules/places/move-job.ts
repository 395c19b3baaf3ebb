import { codeOf } from '../../../shared/domain/place-codes'
import { collide, parentOf } from '../../../shared/domain/place-moves'
import { kindOf } from '../../../shared/domain/places'
import { MOVE_STEPS, type PlaceMove } from '../../../shared/model/place'
import { inc, oneOf } from '../../kit/operators'
import { runningMoves } from './guard'
import { CALLS_END, refuseMove } from './move'
import { moveHangingOn } from './move-hanging'
import { moveNotices } from './move-notices'
import { movePeople } from './move-people'
import { closeOld, copyPlaces } from './move-places'
import { placeMoves } from './stores'
import { childrenOf } from './tree'

/** Real time that one run works at most (ms). */
const BUDGET = 10_000
const RUNNING = MOVE_STEPS.filter((step) => step !== 'done')
const MOVES_AT_ONCE = 50

/** What one batch of a step did: where the next goes on, or null if the step is done. */
export interface Batch {
  cursor: string | null
  moved: number
}

/**
 * Goes on with moves, a batch at a time. Every batch may be repeated: it finds done what is done.
 * Each step begins when all calls that began before the last one have ended; so nothing slips in behind it.
 */
export async function movePlaces(now: number): Promise<{ moves: number; moved: number }> {
  const began = performance.now()
  const running = await placeMoves.find({ where: { step: oneOf(RUNNING) }, limit: MOVES_AT_ONCE })
  let moved = 0
  for (const { _id } of running) {
    for (let found = await placeMoves.get(_id); found; found = await placeMoves.get(_id)) {
      if (found.step === 'done' || found.notBefore > now) break
      if (performance.now() - began > BUDGET) return { moves: running.length, moved }
      moved += await batchOf(found, now)
    }
  }
  return { moves: running.length, moved }
}

async function batchOf(found: PlaceMove, now: number): Promise<number> {
  const { _id, step, cursor } = found
  if (step === 'places' && cursor === '' && (await isInTheWay(found))) {
    await refuseMove(found)
    return 0
  }
  const batch = await work(found, now)
  const next = MOVE_STEPS[MOVE_STEPS.indexOf(step) + 1] ?? 'done'
  const changes =
    batch.cursor === null
      ? { step: next, cursor: '', notBefore: next === 'people' ? now + CALLS_END : now }
      : { cursor: batch.cursor }
  await placeMoves.update({ _id, step, cursor }, { ...changes, moved: inc(batch.moved) })
  return batch.moved
}

function work(found: PlaceMove, now: number): Promise<Batch> {
  switch (found.step) {
    case 'places':
      return copyPlaces(found)
    case 'close':
      return closeOld(found, now)
    case 'people':
      return movePeople(found, now)
    case 'posts':
      return moveHangingOn(found, now)
    default:
      return moveNotices(found, now)
  }
}

/** True if an earlier move collides with it, or its name was given to another place where it is going. */
async function isInTheWay(found: PlaceMove): Promise<boolean> {
  const earlier = ({ at, _id }: PlaceMove) => at < found.at || (at === found.at && _id < found._id)
  const others = (await runningMoves(found.community)).filter((other) => other._id !== found._id && earlier(other))
  if (others.some((other) => collide(other, found))) return true
  const kind = kindOf(found.to) === 'grid' ? 'grid' : 'building'
  const beside = await childrenOf([parentOf(found.to) ?? ''])
  return beside.some(({ status, name }) => status === 'open' && codeOf(kind, name) === codeOf(kind, found.name))
}
