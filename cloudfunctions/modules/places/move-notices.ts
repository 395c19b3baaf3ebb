import { relocated } from '../../../shared/domain/place-moves'
import { MINUTE } from '../../../shared/domain/shanghai'
import type { PlaceId, PlaceMove } from '../../../shared/model/place'
import { collection } from '../../kit/collection'
import { inTurn } from '../../kit/in-turn'
import { inc, oneOf } from '../../kit/operators'
import type { Batch } from './move-job'
import { childrenOf, stairwellsIn } from './tree'

const notices = collection('notices')
const reach = collection('reach')
const threads = collection('noticeThreads')

const NOTICES_AT_ONCE = 20
const WRITES_AT_ONCE = 8
/** The SDK gives no more at a time. */
const MOST = 1000
const LONGEST_TELLING = 10 * MINUTE

/**
 * Takes along what was published for the place: first who was reached, a stairwell a batch, so that boards and visit
 * lists name the doors as they are now called; then the notices that stand there, with their questions.
 * Round trips: a level of the tree each, and one write for every household and notice.
 */
export async function moveNotices(move: PlaceMove, now: number): Promise<Batch> {
  const stairwells = (await stairwellsIn(move.from)).sort()
  const stairwell = stairwells.find((one) => one > move.cursor)
  if (stairwell !== undefined) return { cursor: stairwell, moved: await moveReach(stairwell, move) }
  const moved = await moveReaders([...placesAlong(move.from, stairwells)], move)
  if (moved > 0) return { cursor: move.cursor, moved }
  await tellAgain(move, now)
  return { cursor: null, moved: 0 }
}

async function moveReach(stairwell: PlaceId, move: PlaceMove): Promise<number> {
  const there = relocated(stairwell, move)
  const households = await childrenOf([stairwell])
  const moved = await inTurn(households, WRITES_AT_ONCE, ({ _id }) =>
    reach.update(
      { household: _id },
      { household: relocated(_id, move), stairwell: there, building: there.slice(0, there.lastIndexOf('.')) },
    ),
  )
  return moved.reduce((sum, count) => sum + count, 0)
}

/** The place itself and all that is between it and its stairwells. */
function placesAlong(from: PlaceId, stairwells: readonly PlaceId[]): Set<PlaceId> {
  const along = new Set([from])
  for (const stairwell of stairwells) {
    for (let path = stairwell; path.length > from.length; path = path.slice(0, path.lastIndexOf('.'))) along.add(path)
  }
  return along
}

/** What was moved is not found again, so that each batch begins anew. */
async function moveReaders(old: PlaceId[], move: PlaceMove): Promise<number> {
  const found = await notices.find({ where: { readers: oneOf(old) }, limit: NOTICES_AT_ONCE })
  await inTurn(found, WRITES_AT_ONCE, async ({ _id, rev, place, targets, readers }) => {
    const there = relocated(place, move)
    await threads.update({ notice: _id, place }, { place: there })
    const at = (path: PlaceId) => relocated(path, move)
    // Changed at this moment: the next batch finds it again.
    await notices.update(
      { _id, rev },
      { place: there, targets: targets.map(at), readers: readers.map(at), rev: inc(1) },
    )
  })
  return found.length
}

/** A telling that ran meanwhile may have passed by where the place now stands: it begins anew, and tells nobody twice. */
async function tellAgain({ community, at }: PlaceMove, now: number): Promise<void> {
  const anew = { 'fan.target': 0, 'fan.cursor': '', 'fan.households': 0, 'fan.people': 0 } as const
  const where = { community, status: oneOf(['published', 'withdrawn'] as const) }
  const order = { field: 'order', direction: 'desc' } as const
  const found = await notices.find({ where, order, limit: MOST, fields: ['rev', 'publishedAt', 'fanAt', 'history'] })
  for (const { _id, rev, publishedAt, fanAt, history } of found) {
    const ranMeanwhile = fanAt !== null || (history.at(-1)?.at ?? 0) > at - LONGEST_TELLING
    if (publishedAt !== null && ranMeanwhile) await notices.update({ _id, rev }, { ...anew, fanAt: fanAt ?? now })
  }
}
