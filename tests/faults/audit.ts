import { BOOKING_MACHINE } from '../../shared/domain/booking-machine'
import type { Booking } from '../../shared/model/booking'
import type { Slot } from '../../shared/model/slot'
import type { Stack } from '../stack'

/**
 * What is wrong with a slot or a booking, in words of the ledger rules.
 * - oversold: seats of live bookings exceed the capacity
 * - drifted: `left` and the seats of the claims do not add up to the capacity
 * - unclaimed: a live booking without its claim of at least its seats
 * - doubled: a person with two live bookings in one slot
 * - leaked: a claim that no live booking wants, or that is larger than its booking
 * - strayed: somebody in line for whom no booking waits, or a waiting booking that has neither its place in line nor its claim
 * - miscounted: a line said to be longer or shorter than it is
 */
export type Finding = 'oversold' | 'drifted' | 'unclaimed' | 'doubled' | 'leaked' | 'strayed' | 'miscounted'

/** What must hold at every moment, whatever is half done. Reads at once, so that nothing comes between. */
export async function findings(stack: Stack): Promise<Finding[]> {
  return (await findingsAtRest(stack)).filter((finding) => finding !== 'leaked' && finding !== 'strayed')
}

/** What must hold besides once everything has come to rest. */
export async function findingsAtRest(stack: Stack): Promise<Finding[]> {
  const [slots, bookings] = [stack.all('slots'), stack.all('bookings')]
  return judge(await slots, await bookings)
}

function judge(slots: Slot[], bookings: Booking[]): Finding[] {
  const found = new Set<Finding>()
  const live = bookings.filter(({ status }) => BOOKING_MACHINE.states[status].live)
  for (const slot of slots) {
    const here = live.filter((booking) => booking.slot === slot._id)
    // Who waits in line has a claim only from the moment of an offer on.
    const placed = here.filter(({ status }) => status !== 'waiting')
    const waiting = here.filter(({ status }) => status === 'waiting')
    if (seatsOf(placed) > slot.capacity) found.add('oversold')
    if (slot.left + seatsOf(slot.claims) !== slot.capacity) found.add('drifted')
    if (new Set(here.map(({ person }) => person)).size < here.length) found.add('doubled')
    if (slot.waits !== slot.queue.length) found.add('miscounted')
    for (const party of slot.queue)
      if (!waiting.some(({ _id, person }) => _id === party.id && person === party.by)) found.add('strayed')
    for (const booking of waiting) {
      const places = slot.queue.filter(({ id, seats }) => id === booking._id && seats === booking.seats)
      const claims = slot.claims.filter(({ id }) => id === booking.claim)
      if (places.length + claims.length !== 1) found.add('strayed')
    }
    for (const booking of placed) {
      const own = slot.claims.filter(({ id, by }) => id === booking.claim && by === booking.person)
      if (own.length !== 1 || seatsOf(own) < booking.seats) found.add('unclaimed')
    }
    for (const claim of slot.claims) {
      const wanted = here.find((booking) => booking.claim === claim.id && booking.person === claim.by)
      if (!wanted || wanted.seats < claim.seats) found.add('leaked')
    }
  }
  return [...found].sort()
}

const seatsOf = (parties: { seats: number }[]): number => parties.reduce((sum, { seats }) => sum + seats, 0)
