import { BOOKING_WORDING, fitFields, type TemplateName } from '../../../shared/domain/message-templates'
import { clockOf, dayOf } from '../../../shared/domain/shanghai'
import { parseSlotId, windowName } from '../../../shared/domain/slots'
import type { Booking, OutboxEvent } from '../../../shared/model/booking'
import type { Message } from '../../../shared/model/message'
import { messageIdOf, sortKey } from '../../kit/ids'
import { above, ofSize, oneOf, removeEntries } from '../../kit/operators'
import { bookings, giveBack, titlesOf } from '../bookings/stores'
import { messages } from './stores'
import { templateId } from './template-ids'

const FIELDS = ['person', 'item', 'slot', 'pending'] as const
type Told = Pick<Booking, '_id' | (typeof FIELDS)[number]>

const TEMPLATE: TemplateName = 'bookingAnswered'

/**
 * Turns the pending events of bookings into inbox rows, makes sure that given-up claims are released,
 * then pulls the events by id. A crash anywhere leaves the event pending; its row has a fixed id, so it comes once.
 */
export async function drainBookings(now: number, limit: number): Promise<{ drained: number; rows: number }> {
  const due = await bookings.find({
    where: { pendingAt: above(0) },
    order: { field: 'pendingAt', direction: 'asc' },
    limit,
    fields: FIELDS,
  })
  const titles = await titlesOf(due.map(({ item }) => item))
  const rows = due.flatMap((booking) =>
    booking.pending.flatMap((event) => rowOf(booking, event, titles.get(booking.item) ?? '') ?? []),
  )
  await messages.insertAllAbsent(rows)
  for (const booking of due) {
    for (const { release } of booking.pending) await giveBack(release, now)
    await pull(booking)
  }
  return { drained: due.reduce((sum, { pending }) => sum + pending.length, 0), rows: rows.length }
}

/** Pulls what was drained; an event that was pushed meanwhile stays and keeps the booking on the list. */
async function pull({ _id, pending }: Told): Promise<void> {
  const done = removeEntries({ id: oneOf(pending.map(({ id }) => id)) })
  // Events keep their order: as many, with the same one last, are the same ones.
  const last = pending.length - 1
  const same = pending[last] ? { [`pending.${last}.id`]: pending[last].id } : {}
  const whole = { _id, pending: ofSize(pending.length), ...same }
  if ((await bookings.update(whole, { pending: done, pendingAt: null })) === 0) {
    await bookings.update({ _id }, { pending: done })
  }
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
  const id = messageIdOf(booking._id, event, rev, booking.person)
  const slot = parseSlotId(slotAt(booking, rev))
  const [, month, day] = dayOf(slot.start).split('-').map(Number)
  const when = `${month}月${day}日 ${clockOf(slot.start)}`
  const window = windowName(slot.window)
  const asked = templateId(TEMPLATE) !== null
  return {
    _id: id,
    person: booking.person,
    title: wording.title,
    body: wording.body({ item, when, window, reason }),
    link: `/features/booking/pages/detail/index?booking=${booking._id}`,
    at,
    sort: sortKey(at, id),
    readAt: null,
    unread: true,
    template: TEMPLATE,
    fields: fitFields({
      thing1: item,
      time2: `${dayOf(slot.start)} ${clockOf(slot.start)}`,
      phrase3: wording.result,
      thing4: wording.hint({ window, reason }),
    }),
    send: asked ? 'queued' : 'none',
    sendAt: asked ? at : null,
    attempts: 0,
    failure: null,
  }
}
