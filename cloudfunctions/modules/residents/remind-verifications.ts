import { PERSON_REMINDERS } from '../../../shared/domain/person-wording'
import { HOUR, MINUTE } from '../../../shared/domain/shanghai'
import type { Message } from '../../../shared/model/message'
import type { Home, Person } from '../../../shared/model/person'
import { atLeast, below, both } from '../../kit/operators'
import { people } from '../../kit/people'
import { inboxRow } from '../notifications/inbox-row'
import { messages } from '../notifications/stores'
import { placeLabels } from '../places/labels'

const DAY = 24 * HOUR
/** So long before a verification ends its person is told. */
const AHEAD = 30 * DAY
/** The timer may miss a day: each home is looked at on two days in a row, and told once. */
const WINDOW = 2 * DAY
const MOST_AT_ONCE = 1000
const ROWS_AT_ONCE = 500

/** Tells people whose verification ends in a month, once for each end. Safe to repeat. Round trips: 3 for every thousand, and 2 more where they are new. */
export async function remindVerifications(now: number): Promise<{ reminded: number }> {
  return { reminded: await remindBetween(now + AHEAD - WINDOW, now + AHEAD, now) }
}

/** Of more than are read at once, first those of the earlier half, then those of the later. */
async function remindBetween(from: number, to: number, now: number): Promise<number> {
  const found = await people.find({
    where: { 'homes.verifiedUntil': both(atLeast(from), below(to)) },
    limit: MOST_AT_ONCE,
    fields: ['homes', 'community', 'erasedAt'],
  })
  if (found.length === MOST_AT_ONCE && to - from > MINUTE) {
    const middle = Math.floor((from + to) / 2)
    return (await remindBetween(from, middle, now)) + (await remindBetween(middle, to, now))
  }
  const ending = found.flatMap(({ _id, homes, community, erasedAt }) =>
    homes
      .filter((home) => erasedAt === null && endsBetween(home, from, to))
      .map((home) => ({ person: { _id, community }, home })),
  )
  const labelOf = await placeLabels(ending.map(({ home }) => home.stairwell))
  return tellNew(ending.map(({ person, home }) => rowOf(person, home, labelOf(home.stairwell), now)))
}

const endsBetween = ({ status, verifiedUntil }: Home, from: number, to: number): boolean =>
  status === 'verified' && verifiedUntil !== null && verifiedUntil >= from && verifiedUntil < to

function rowOf(
  { _id: person, community }: Pick<Person, '_id' | 'community'>,
  { id, verifiedUntil: until }: Home,
  place: string,
  at: number,
): Message {
  const { title, body, link } = PERSON_REMINDERS.verificationEnds
  const words = body({ role: '', place, from: null, until, reason: '', at })
  return inboxRow({
    ...{ aggregate: person, event: 'verificationEnds', rev: `${id}:${until}` },
    ...{ person, community, kind: 'reminder' as const, title, body: words, link, at },
  })
}

/** How many were not told before. */
async function tellNew(rows: readonly Message[]): Promise<number> {
  const told = await messages.present(rows.map(({ _id }) => _id))
  const fresh = rows.filter(({ _id }) => !told.has(_id))
  for (let at = 0; at < fresh.length; at += ROWS_AT_ONCE) {
    await messages.insertAllAbsent(fresh.slice(at, at + ROWS_AT_ONCE))
  }
  return fresh.length
}
