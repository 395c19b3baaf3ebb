import { BOOKING_WORDING, type TemplateName } from '../../../shared/domain/message-templates'
import { clockOf, dayOf } from '../../../shared/domain/shanghai'
import { parseSlotId, windowName } from '../../../shared/domain/slots'
import { spokenTime } from '../../../shared/domain/spoken-time'
import type { Booking, OutboxEvent } from '../../../shared/model/booking'
import type { Message } from '../../../shared/model/message'
import { drain } from '../../kit/drain'
import { settleMissed } from '../bookings/settle-missed'
import { bookings, giveBack, keptTitles, leaveLine } from '../bookings/stores'
import { inboxRow } from './inbox-row'

const FIELDS = ['person', 'community', 'item', 'slot', 'pending'] as const
type Told = Pick<Booking, '_id' | (typeof FIELDS)[number]>

const TEMPLATE: TemplateName = 'bookingAnswered'

/** Tells residents what became of their bookings, makes sure that given-up claims are released, and counts missed visits. */
export function drainBookings(now: number, limit: number, until: number): Promise<{ drained: number; rows: number }> {
  return drain(
    bookings,
    {
      fields: FIELDS,
      async rows(due) {
        const titles = await keptTitles.of(
          due.map(({ item }) => item),
          now,
        )
        return due.flatMap((booking) =>
          booking.pending.flatMap((event) => rowOf(booking, event, titles.get(booking.item) ?? '') ?? []),
        )
      },
      async settle(booking) {
        for (const { event, release } of booking.pending) {
          await (event === 'pass' || event === 'lapse' ? leaveLine(booking._id, release, now) : giveBack(release, now))
        }
        await settleMissed(booking)
      },
    },
    now,
    limit,
    until,
  )
}

/** The slot that an event speaks of: the booking may have moved on before the event is told. */
const slotAt = ({ slot, pending }: Told, rev: number): string =>
  pending.find((later) => later.event === 'reschedule' && later.rev > rev)?.release?.slot ?? slot

function rowOf(
  booking: Told,
  { event, rev, at, reason = '' }: OutboxEvent<Booking['history'][number]['event']>,
  item: string,
): Message | null {
  const wording = BOOKING_WORDING[event]
  if (!wording) return null
  const slot = parseSlotId(slotAt(booking, rev))
  const when = spokenTime(slot.start)
  const window = windowName(slot.window)
  return inboxRow({
    aggregate: booking._id,
    event,
    rev,
    person: booking.person,
    community: booking.community,
    kind: 'booking',
    title: wording.title,
    body: wording.body({ item, when, window, reason }),
    link: `/features/booking/pages/detail/index?booking=${booking._id}`,
    at,
    copy: {
      template: TEMPLATE,
      fields: {
        thing1: item,
        time2: `${dayOf(slot.start)} ${clockOf(slot.start)}`,
        phrase3: wording.result,
        thing4: wording.hint({ window, reason }),
      },
    },
  })
}
