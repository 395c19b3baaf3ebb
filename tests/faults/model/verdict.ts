import { isDeepStrictEqual } from 'node:util'
import { fingerprintOf, messageIdOf } from '../../../cloudfunctions/kit/ids'
import { BOOKING_MACHINE } from '../../../shared/domain/booking-machine'
import { BOOKING_WORDING } from '../../../shared/domain/message-templates'
import type { Booking } from '../../../shared/model/booking'
import type { Stack } from '../../stack'
import { findingsAtRest } from '../audit'
import { type Run, wait } from './run'

/** Everything that is wrong once a run has come to rest, in sentences. */
export async function verdict(run: Run): Promise<string[]> {
  const { stack } = run
  const found: string[] = await findingsAtRest(stack)
  const bookings = await stack.all('bookings')
  for (const booking of bookings) found.push(...untold(booking))
  found.push(...lost(run, bookings), ...(await messagesAmiss(stack, bookings)))
  return found
}

/** The history, replayed through the machine, gives the status. */
function untold(booking: Booking): string[] {
  const { _id, history, status, live, rev } = booking
  const found: string[] = []
  let at: Booking['status'] | null = null
  let last = -1
  for (const entry of history) {
    const { from, to, by } = BOOKING_MACHINE.events[entry.event]
    const begins = from.length === 0 && at === null
    if (!begins && !(at !== null && from.includes(at))) found.push(`${_id}: ${entry.event} cannot follow ${at}`)
    if (entry.from !== at || entry.to !== to || !by.includes(entry.role))
      found.push(`${_id}: ${entry.event} is told wrong`)
    if (entry.rev <= last) found.push(`${_id}: rev ${entry.rev} follows ${last}`)
    at = to
    last = entry.rev
  }
  if ((at ?? 'abandoned') !== status) found.push(`${_id}: history ends ${at}, status is ${status}`)
  if (live !== BOOKING_MACHINE.states[status].live) found.push(`${_id}: live is ${live} though ${status}`)
  if (rev < last) found.push(`${_id}: rev ${rev} is behind its history`)
  return found
}

/** A refusal says that nothing was done; these say that nobody knows, or that the key has been here before. */
const UNSURE = new Set(['crashed', 'INTERNAL', 'BUSY', 'KEY_USED'])

/** What was acknowledged is in the history of its booking; what was only ever refused is not. */
function lost({ commands }: Run, bookings: Booking[]): string[] {
  const byId = new Map(bookings.map((booking) => [booking._id, booking]))
  return commands.flatMap(({ booking, event, key, input }) => {
    const told = commands.flatMap((other) =>
      other.event === event && isDeepStrictEqual(other.input, input) ? other.told : [],
    )
    const stored = byId.get(booking)
    const asks = event === 'request' || event === 'join'
    const same = !asks || stored?.asked === askedOf(event, input)
    const stands = same && (stored?.history.some((entry) => entry.key === key && entry.event === event) ?? false)
    // A rev never comes back: whoever is told STALE has not been, and will not be, obeyed.
    if (told.includes('STALE') && stands) return [`${event} ${key} was told STALE and has been done`]
    if (told.includes('OK') && !stands) return [`${event} ${key} was acknowledged and is lost`]
    if (stands && told.length > 0 && !told.some((code) => code === 'OK' || UNSURE.has(code)))
      return [`${event} ${key} was refused (${told}) and has been done`]
    return []
  })
}

const askedOf = (event: string, { slot, seats, note }: Record<string, unknown>): string =>
  fingerprintOf({
    ...{ slot: String(slot), seats: Number(seats), note: String(note) },
    ...(event === 'join' ? { joins: true } : {}),
  })

const listed = (ids: string[]): string => ids.sort().join()

/** One inbox row for each answer, no other; sent at most once; every consent accounted for. */
async function messagesAmiss(stack: Stack, bookings: Booking[]): Promise<string[]> {
  const due = bookings.flatMap(({ _id, person, history }) =>
    history.flatMap(({ event, rev }) => (BOOKING_WORDING[event] ? [messageIdOf(_id, event, rev, person)] : [])),
  )
  // Reminders come by the clock, not by an event.
  const rows = (await stack.all('messages')).filter(({ kind }) => kind === 'booking')
  const found: string[] = []
  if (listed(rows.map(({ _id }) => _id)) !== listed(due)) found.push(`${due.length} answers, ${rows.length} rows`)
  const states = (...names: string[]) => rows.filter(({ send }) => names.includes(send)).length
  const sent = (await stack.messages()).filter(({ api }) => api === 'subscribeMessage.send').length
  if (sent < states('sent') || sent > states('sent', 'unknown'))
    found.push(`${sent} sent: ${rows.map(({ send }) => send)}`)
  for (const { granted, left, spent, unknown } of await stack.all('consents'))
    if (granted !== left + spent + unknown) found.push(`consents: ${granted} is not ${left} + ${spent} + ${unknown}`)
  return found
}

const MOST_ROUNDS = 12

/** Lets the timer come round until nothing is due. */
export async function rest(run: Run): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await wait(run, 6)
    await run.stack.tick().catch(() => {})
    if (await quiet(run.stack)) return
  }
  throw new Error(`something is still due after ${MOST_ROUNDS} rounds of the timer`)
}

async function quiet(stack: Stack): Promise<boolean> {
  const [slots, bookings, rows] = [await stack.all('slots'), await stack.all('bookings'), await stack.all('messages')]
  return (
    slots.every(({ touchedAt, offerAt }) => touchedAt === null && offerAt === null) &&
    bookings.every(({ pendingAt }) => pendingAt === null) &&
    rows.every(({ send }) => send !== 'queued' && send !== 'sending')
  )
}
