import type { Person, PersonAct } from '../../../shared/model/person'
import { appendBounded, inc, replace } from '../../kit/operators'
import type { Settled } from '../identity/settlers'
import { assign } from './assign'
import { asCover } from './may-cover'
import { posts } from './stores'

/** More buildings than one person would ever stand in for. */
const MOST_COVERED = 50
const HISTORY_LIMIT = 50
/** What may change whether, or under which name, somebody stands in. */
const TELLING: readonly PersonAct[] = ['grant', 'revoke', 'rename', 'erase']

/**
 * Where somebody stands in for a vacant post: says their name and how long their role lasts, or, once they have none there
 * any more, that nobody does; what they had not answered is staff's then. Safe to repeat.
 * Round trips: 1, and 3 for each post that changes.
 */
export async function refreshCovers(person: Pick<Person, '_id' | 'name' | 'grants'>, now: number): Promise<void> {
  const covered = await posts.find({ where: { 'cover.person': person._id }, limit: MOST_COVERED })
  for (const { _id, community, cover, turnAt, rev } of covered) {
    const standIn = asCover(person, community, now)
    if (standIn?.name === cover?.name && standIn?.until === cover?.until) continue
    const entry = { at: now, by: 'system', act: 'cover' as const, key: `cover:${rev + 1}` }
    await posts.update(
      { _id, 'cover.person': person._id },
      {
        cover: replace(standIn),
        turnAt: standIn?.until && (turnAt === null || standIn.until < turnAt) ? standIn.until : turnAt,
        history: appendBounded(HISTORY_LIMIT, standIn ? { ...entry, person: person._id } : entry),
        rev: inc(1),
      },
    )
    await assign(_id, standIn)
  }
}

/** The same where a person's events may tell of it. Safe to repeat. */
export async function syncCover(person: Settled, now: number): Promise<void> {
  if (person.pending.some(({ act }) => TELLING.includes(act))) await refreshCovers(person, now)
}
