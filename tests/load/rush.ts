import { join } from 'node:path'
import { bookings } from '../../shared/contracts/bookings'
import { type Answer, newKey, type Stack } from '../stack'
import { person, put, SLOT_A, settle } from '../world'

/** Cloud functions written as usual: `sign-up` reads, counts, then inserts. */
export const BASELINE = join(__dirname, 'baseline')

export type Ask = (stack: Stack, openid: string) => Promise<Answer<unknown>>

/** One seat in Tuesday's first slot, by the product. */
export const askProduct: Ask = (stack, openid) =>
  stack.call(openid, bookings.request, { slot: SLOT_A, version: 0, seats: 1, note: '', key: newKey() })

/** The same, by the baseline. */
export const askBaseline: Ask = (stack, openid) => stack.raw('sign-up', { slot: SLOT_A }, openid)

export interface Rush {
  accepted: number
  full: number
  /** Any other answer. */
  other: number
  ms: number
  /** Round trips of all calls together. */
  trips: number
}

/** Lets that many people ask at the same moment for a slot of that many places. The stack must be empty. */
export async function rush(
  stack: Stack,
  ask: Ask,
  { people, places }: { people: number; places: number },
): Promise<Rush> {
  const openids = Array.from({ length: people }, (_, n) => `rush-${n}`)
  settle(stack, { capacity: places })
  put(
    stack,
    'people',
    openids.map((openid) => person(openid, '某居民')),
  )
  // Instances start cold once; what is measured is the rush itself.
  await Promise.all(Array.from({ length: 8 }, () => ask(stack, 'rush-nobody')))
  const began = performance.now()
  const answers = await Promise.all(openids.map((openid) => ask(stack, openid)))
  const ms = performance.now() - began
  const accepted = answers.filter(({ envelope }) => envelope?.ok).length
  const full = answers.filter(({ error }) => error?.code === 'SLOT_FULL').length
  const trips = answers.reduce((sum, { stats }) => sum + stats.dbCalls, 0)
  return { accepted, full, other: people - accepted - full, ms, trips }
}
