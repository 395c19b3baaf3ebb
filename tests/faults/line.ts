import { bookings } from '../../shared/contracts/bookings'
import { newKey, type Stack } from '../stack'
import { SLOT_A } from '../world'
import { codeOf, held, wish } from './acts'

/** What people do who wait in line for a slot, in a word each. */

export const joins = (stack: Stack, who: string, input = wish()) => stack.call(who, bookings.join, input)

/** Stands in line; the id of the booking that waits. */
export const joined = async (stack: Stack, who: string, input = wish()) =>
  (await stack.ask(who, bookings.join, input)).booking

/** Has a place; the booking's id. */
export const placed = async (stack: Stack, who: string) => (await stack.ask(who, bookings.request, wish())).booking

async function inLine(stack: Stack, booking: string) {
  const { status, ...echo } = await held(stack, booking)
  return { status: status as string as 'waiting' | 'offered', echo }
}

export async function accepts(stack: Stack, who: string, booking: string, key = newKey()): Promise<string> {
  const { echo } = await inLine(stack, booking)
  return codeOf(await stack.call(who, bookings.accept, { ...echo, key }))
}

export async function passes(stack: Stack, who: string, booking: string, key = newKey()): Promise<string> {
  const { echo, status } = await inLine(stack, booking)
  return codeOf(await stack.call(who, bookings.pass, { ...echo, status, key }))
}

export const statusOf = async (stack: Stack, booking: string) => (await stack.one('bookings', booking))?.status

/** What the slot's document says of itself. */
export async function lineOf(stack: Stack, slot = SLOT_A) {
  const found = await stack.one('slots', slot)
  return { left: found?.left, line: found?.queue.map(({ id }) => id) ?? [], claims: found?.claims.length }
}
