import { bookings } from '../../shared/contracts/bookings'
import type { Action } from '../../shared/contracts/contract'
import { codeOf, confirm, held, wish } from '../faults/acts'
import { newKey, type Stack } from '../stack'
import { ann, HOME, ITEM, staff } from '../world'

/** Monday's slot an hour after every test begins. */
export const SOON = `${ITEM}@w1@202611231000+30`

type Step = 'askMore' | 'reopen' | 'callOff' | 'checkIn' | 'start' | 'finish' | 'miss' | 'excuse' | 'decline'

/** What the desk's page would send of a booking as it stands now, changed as told. */
export async function said(stack: Stack, step: Step, booking: string, change: object = {}): Promise<object> {
  const { rev, slot, claim, seats, status } = await held(stack, booking)
  const place = { slot, claim, seats }
  const reason = { reason: '当天窗口临时停办' }
  const more: Record<Step, object> = {
    askMore: { slot, reason: '请补充近期的照片' },
    decline: { ...place, ...reason },
    reopen: { reason: '点错了，照常办理' },
    callOff: { ...place, ...reason, status },
    checkIn: {},
    start: { status },
    finish: { ...place, note: '' },
    miss: place,
    excuse: { reason: '当天住院' },
  }
  return { community: HOME, booking, rev, key: newKey(), ...more[step], ...change }
}

/** Somebody at the desk takes a step with a booking as it stands now. */
export async function take(stack: Stack, step: Step, booking: string, { who = staff, ...change }: Change = {}) {
  const action: Action = bookings[step]
  return stack.call(who, action, await said(stack, step, booking, change))
}
type Change = { who?: string; [field: string]: unknown }

/** The same, giving `OK` or the code of its refusal. */
export const codeOfStep = async (...args: Parameters<typeof take>): Promise<string> => codeOf(await take(...args))

/** Ann's booking of a slot, confirmed. */
export async function confirmed(stack: Stack, slot = SOON, who = ann): Promise<string> {
  const { booking } = await stack.ask(who, bookings.request, wish(slot))
  await confirm(stack, booking)
  return booking
}

export const statusOf = async (stack: Stack, booking: string) => (await stack.one('bookings', booking))?.status
