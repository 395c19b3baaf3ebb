import { bookings } from '../../shared/contracts/bookings'
import { MINUTE } from '../../shared/domain/shanghai'
import { type Answer, MONDAY, newKey, type Stack } from '../stack'
import { bob, HOME, SLOT_A, staff } from '../world'

/** What people do in the traces, in a word each. */

export const wish = (slot = SLOT_A, { key = newKey(), seats = 1, note = '' } = {}) => ({
  slot,
  version: 0,
  seats,
  note,
  key,
})

/** Whose booking it is now, as its owner's page would echo it. */
export async function held(stack: Stack, booking: string) {
  const found = await stack.one('bookings', booking)
  if (!found) throw new Error(`no booking ${booking}`)
  const { rev, slot, claim, seats } = found
  return { booking, status: found.status as 'pending' | 'confirmed', rev, slot, claim, seats }
}

export async function move(stack: Stack, who: string, booking: string, to: string, key = newKey()) {
  return stack.call(who, bookings.reschedule, { ...(await held(stack, booking)), to, version: 0, key })
}

export async function cancel(stack: Stack, who: string, booking: string, key = newKey()) {
  return stack.call(who, bookings.cancel, { ...(await held(stack, booking)), key })
}

export async function confirm(stack: Stack, booking: string, key = newKey()) {
  const { rev } = await held(stack, booking)
  return stack.call(staff, bookings.confirm, { community: HOME, booking, rev, key })
}

/** `OK`, the refusal's code, or `crashed`. */
export const codeOf = ({ error, crashed }: Answer<unknown>): string => error?.code ?? (crashed ? 'crashed' : 'OK')

/** Bob asks for one seat, as a stranger to the trace would: his answer's code. */
export const bobAsks = async (stack: Stack, slot = SLOT_A): Promise<string> =>
  codeOf(await stack.call(bob, bookings.request, wish(slot)))

/** The timer, so many minutes after the Monday on which every trace begins. */
export async function tickAfter(stack: Stack, minutes: number) {
  await stack.setClock(MONDAY + minutes * MINUTE)
  return stack.tick()
}

/** The nth round trip of somebody (the timer where nobody is named) that changes a collection. */
export const write = (collection: string, openid?: string, nth = 1) => ({
  match: { action: 'database.modifyDocument', collection, ...(openid ? { openid } : { function: 'tick' }) },
  nth,
})

export const insert = (collection: string, openid?: string, nth = 1) => ({
  match: { action: 'database.insertDocument', collection, ...(openid ? { openid } : { function: 'tick' }) },
  nth,
})
