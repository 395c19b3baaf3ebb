import { PERSON_REMINDERS } from '../../../shared/domain/person-wording'
import { HOUR } from '../../../shared/domain/shanghai'
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

/** Tells people whose verification ends in a month, once for each end. Safe to repeat. Round trips: 2 or 3. */
export async function remindVerifications(now: number): Promise<{ reminded: number }> {
  const [from, to] = [now + AHEAD - WINDOW, now + AHEAD]
  const found = await people.find({
    where: { 'homes.verifiedUntil': both(atLeast(from), below(to)) },
    limit: MOST_AT_ONCE,
    fields: ['homes', 'erasedAt'],
  })
  const ending = found.flatMap(({ _id, homes, erasedAt }) =>
    homes
      .filter(({ status }) => status === 'verified' && erasedAt === null)
      .flatMap(({ stairwell, verifiedUntil: until }) =>
        until !== null && until >= from && until < to ? [{ person: _id, stairwell, until }] : [],
      ),
  )
  const labelOf = await placeLabels(ending.map(({ stairwell }) => stairwell))
  const { title, body, link } = PERSON_REMINDERS.verificationEnds
  const rows = ending.map(({ person, stairwell, until }) => {
    const facts = { role: '', place: labelOf(stairwell), from: null, until, reason: '', at: now }
    return inboxRow({
      aggregate: person,
      event: 'verificationEnds',
      rev: `${stairwell}:${until}`,
      person,
      title,
      body: body(facts),
      link,
      at: now,
    })
  })
  await messages.insertAllAbsent(rows)
  return { reminded: rows.length }
}
