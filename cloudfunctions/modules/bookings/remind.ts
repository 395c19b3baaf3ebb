import { BOOKING_REMINDERS } from '../../../shared/domain/booking-reminder-wording'
import { bookingReminders, dueReminder, nextReminder } from '../../../shared/domain/reminders'
import { clockOf, dayOf } from '../../../shared/domain/shanghai'
import { windowName } from '../../../shared/domain/slots'
import { spokenTime } from '../../../shared/domain/spoken-time'
import type { Booking } from '../../../shared/model/booking'
import type { Message } from '../../../shared/model/message'
import { collection } from '../../kit/collection'
import { inTurn, untilDone } from '../../kit/in-turn'
import { above, atMost, both } from '../../kit/operators'
import { holdersIn, type Member, teamsOf } from '../../kit/teams'
import { inboxRow } from '../notifications/inbox-row'
import { bookings, keptTitles } from './stores'

const messages = collection('messages')

const FIELDS = [
  ...(['person', 'personName', 'community', 'item', 'window'] as const),
  ...(['start', 'holdUntil', 'status', 'remindAt', 'rev'] as const),
]
type Due = Pick<Booking, '_id' | (typeof FIELDS)[number]>

const WIDTH = 10

/**
 * Reminds people of their bookings, and staff of holds about to expire. The rows come first, each with an id that names
 * the time it speaks of; then `remindAt` moves on to the next reminder, unless somebody has changed the booking since.
 * Safe to repeat, late or not at all: what has passed is left out. Round trips: 2 for each batch, 1 for each community
 * with holds in it and for each booking.
 */
export async function remindBookings(now: number, limit: number, until: number): Promise<{ reminded: number }> {
  const batch = async () => {
    const due = await bookings.find({
      where: { remindAt: both(above(0), atMost(now)) },
      order: { field: 'remindAt', direction: 'asc' },
      limit,
      fields: FIELDS,
    })
    const rows = await rowsOf(due, now)
    await messages.insertAllAbsent(rows)
    await inTurn(due, WIDTH, ({ _id, rev, remindAt = null, ...booking }) =>
      bookings.update({ _id, rev, remindAt }, { remindAt: nextReminder(bookingReminders(booking), now) }),
    )
    return { reminded: rows.length, found: due.length }
  }
  const { reminded } = await untilDone(until, batch, ({ found }) => found < limit)
  return { reminded }
}

async function rowsOf(due: readonly Due[], now: number): Promise<Message[]> {
  const told = due.flatMap((booking) => {
    const instant = dueReminder(bookingReminders(booking), booking.remindAt ?? now, now)
    return instant === null || deadlineOf(booking) <= now ? [] : [{ booking, instant }]
  })
  const holds = told.filter(({ booking }) => booking.status === 'pending')
  const teams = await teamsOf(holds.map(({ booking }) => booking.community))
  const titles = await keptTitles.of(
    told.map(({ booking }) => booking.item),
    now,
  )
  return told.flatMap(({ booking, instant }) =>
    recipientsOf(booking, teams.get(booking.community) ?? [], now).map((person) =>
      rowOf(booking, { person, instant, item: titles.get(booking.item) ?? '', now }),
    ),
  )
}

const recipientsOf = ({ status, person }: Due, team: readonly Member[], now: number): string[] =>
  status === 'pending' ? holdersIn(team, 'staff', now).filter((one) => one !== person) : [person]

/** Until when there is something to remind of. */
const deadlineOf = ({ status, holdUntil, start }: Due): number => (status === 'pending' ? (holdUntil ?? 0) : start)

function rowOf(
  booking: Due,
  { person, instant, item, now }: { person: string; instant: number; item: string; now: number },
): Message {
  const { _id, community, status, personName } = booking
  const isHold = status === 'pending'
  const { title, body, hint } = BOOKING_REMINDERS[isHold ? 'hold' : 'time']
  const deadline = deadlineOf(booking)
  const window = windowName(booking.window)
  const time2 = `${dayOf(deadline)} ${clockOf(deadline)}`
  return inboxRow({
    aggregate: _id,
    event: 'remind',
    // The time it speaks of, and which reminder of it: a booking that has moved is reminded of anew.
    rev: `${deadline}:${instant}`,
    person,
    speaksOf: [booking.person],
    community,
    kind: isHold ? 'work' : 'reminder',
    title,
    body: body({ item, when: spokenTime(deadline), window, personName }),
    link: isHold ? '/features/desk/pages/desk/index' : `/features/booking/pages/detail/index?booking=${_id}`,
    at: now,
    copy: { template: 'reminder', fields: { thing1: item, time2, thing3: window, thing4: hint } },
  })
}
