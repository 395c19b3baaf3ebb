import { copyAt, relocated } from '../../../shared/domain/place-moves'
import { rangeInside } from '../../../shared/domain/places'
import type { Place, PlaceMove } from '../../../shared/model/place'
import { above, appendBounded, below, both, inc, within } from '../../kit/operators'
import type { Batch } from './move-job'
import { HISTORY_LIMIT } from './naming'
import { places } from './stores'

const BATCH = 300

/** Copies what is open inside, outermost first, under the new ids. Two round trips a batch. */
export async function copyPlaces(move: PlaceMove): Promise<Batch> {
  const found = await inside(move)
  const open = found.filter(({ status }) => status === 'open')
  await places.insertAllAbsent(open.map((place) => copyAt(place, move)))
  return { cursor: cursorAfter(found), moved: open.length }
}

/**
 * Says of the old places where they are now: the place itself first, then it opens there, then what was inside.
 * The code on a stairwell's door leads to the new one. Two round trips, and one for each place.
 */
export async function closeOld(move: PlaceMove, now: number): Promise<Batch> {
  const { _id, from, to, by, cursor } = move
  const close = (place: string) => {
    const movedTo = relocated(place, move)
    const change = { at: now, by, event: 'move' as const, from: place, to: movedTo, key: _id }
    return places.update(
      { _id: place, status: 'open' },
      { status: 'moved', movedTo, code: null, rev: inc(1), history: appendBounded(HISTORY_LIMIT, change) },
    )
  }
  if (cursor === '') {
    await close(from)
    await places.update({ _id: to, status: 'closed', 'history.key': _id }, { status: 'open' })
  }
  const found = await inside(move)
  for (const place of found) if (place.status === 'open') await close(place._id)
  return { cursor: cursorAfter(found), moved: 0 }
}

/** The next places inside `from`, in the order of their ids: a parent before what stands in it. */
function inside({ from, cursor }: PlaceMove): Promise<Place[]> {
  const [begin, end] = rangeInside(from)
  return places.find({
    where: { _id: cursor === '' ? within([begin, end]) : both(above(cursor), below(end)) },
    order: { field: '_id', direction: 'asc' },
    limit: BATCH,
  })
}

const cursorAfter = (found: Place[]): string | null => (found.length < BATCH ? null : (found.at(-1)?._id ?? null))
