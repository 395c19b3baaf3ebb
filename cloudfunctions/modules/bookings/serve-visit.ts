import type { bookings as contract } from '../../../shared/contracts/bookings'
import { ARRIVE_BEFORE, MISSED_AFTER } from '../../../shared/domain/booking-machine'
import type { Booking } from '../../../shared/model/booking'
import { atMost } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { checkWords, deskTransition } from './desk-transition'

type Serves = Handlers<typeof contract>

/** From when on somebody may have come, in the words of a condition and of its refusal. */
const soon = (now: number) => ({
  where: { start: atMost(now + ARRIVE_BEFORE) },
  refusal: ({ start, live }: Booking) => (live && start > now + ARRIVE_BEFORE ? ('TOO_EARLY' as const) : null),
})

/** Round trips: caller, booking. Errors besides those of a transition: TOO_EARLY. */
export const checkIn: Serves['checkIn'] = async (input, call) =>
  deskTransition(input, call, { event: 'checkIn', status: 'confirmed', ...soon(call.now) })

/** Round trips: caller, booking. Errors besides those of a transition: TOO_EARLY. */
export const start: Serves['start'] = async ({ status, ...input }, call) =>
  deskTransition(input, call, { event: 'start', status, ...soon(call.now) })

/** Round trips: caller, booking, release. Errors besides those of a transition: CONTENT_REFUSED. */
export const finish: Serves['finish'] = async ({ slot, claim, seats, note, ...input }, call) => {
  await checkWords(note, input, call)
  const release = { slot, claim, seats }
  return deskTransition(input, call, { event: 'finish', status: 'serving', reason: note, release })
}

/** Round trips: caller, booking, release. Errors besides those of a transition: TOO_EARLY_TO_MISS. */
export const miss: Serves['miss'] = async ({ slot, claim, seats, ...input }, call) => {
  const latest = call.now - MISSED_AFTER
  return deskTransition(input, call, {
    event: 'miss',
    status: 'confirmed',
    where: { start: atMost(latest) },
    release: { slot, claim, seats },
    refusal: ({ start, live }) => (live && start > latest ? 'TOO_EARLY_TO_MISS' : null),
  })
}

/** Round trips: caller, booking. Errors besides those of a transition: CONTENT_REFUSED. */
export const excuse: Serves['excuse'] = async ({ reason, ...input }, call) => {
  await checkWords(reason, input, call)
  return deskTransition(input, call, { event: 'excuse', status: 'noShow', reason })
}

/** Round trips: caller, booking, release. Errors besides those of a transition: CONTENT_REFUSED. */
export const callOff: Serves['callOff'] = async ({ status, slot, claim, seats, reason, ...input }, call) => {
  await checkWords(reason, input, call)
  const release = { slot, claim, seats }
  return deskTransition(input, call, { event: 'callOff', status, reason, release })
}
