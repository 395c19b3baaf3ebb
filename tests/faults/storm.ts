import { bookingIdOf, helpRequestIdOf, messageIdOf, personIdOf } from '../../cloudfunctions/kit/ids'
import { MINUTE } from '../../shared/domain/shanghai'
import type { Booking } from '../../shared/model/booking'
import type { HelpRequest } from '../../shared/model/leader'
import type { Person } from '../../shared/model/person'
import { bookingOf } from '../functions/examples-bookings'
import { requestOf } from '../functions/examples-leaders'
import { consentOf } from '../functions/notes'
import { type FaultKind, MONDAY, type Stack } from '../stack'
import { person, put, SLOT_A } from '../world'

/** Thousands of events that wait to be told, and everything that can go wrong while they are. */

/** Bookings ask for single consents, of which there are too few; requests for one that holds. */
export const STORM_ENV = { TEMPLATE_HELP_ANSWERED: 'x-help-answered:longTerm' }

const PEOPLE = Array.from({ length: 40 }, (_, i) => `storm-${i}`)
const AT = MONDAY - MINUTE

/** Puts the events in; gives the ids of the rows that must come of them, and the page that each one's copy opens. */
export function brew(stack: Stack, events: number): Map<string, string> {
  const awake = (openid: string): Person => ({ ...person(openid, '某居民'), preferences: { quiet: null, ways: {} } })
  put(stack, 'people', PEOPLE.map(awake))
  const single = Math.floor(events / PEOPLE.length / 3)
  put(stack, 'consents', [
    ...PEOPLE.map((openid) => consentOf(openid, 'bookingAnswered', { granted: single, left: single })),
    ...PEOPLE.map((openid) => consentOf(openid, 'helpAnswered', { kind: 'longTerm', standing: true })),
  ])
  const due = new Map<string, string>()
  const [bookings, requests]: [Booking[], HelpRequest[]] = [[], []]
  for (let i = 0; i < events; i++) {
    const openid = PEOPLE[i % PEOPLE.length] ?? ''
    if (i % 5 < 3) bookings.push(aBooking(openid, i, due))
    else requests.push(aRequest(openid, i, due))
  }
  put(stack, 'bookings', bookings)
  put(stack, 'helpRequests', requests)
  return due
}

function aBooking(openid: string, i: number, due: Map<string, string>): Booking {
  const own = personIdOf(openid)
  const id = bookingIdOf(own, `storm-${i}`)
  due.set(messageIdOf(id, 'confirm', 1, own), `features/booking/pages/detail/index?booking=${id}`)
  const event = { id: 'confirm:1', event: 'confirm', rev: 1, at: AT, release: null } as const
  return bookingOf(openid, id, SLOT_A, {
    status: 'confirmed',
    rev: 1,
    holdUntil: null,
    pending: [event],
    pendingAt: AT,
  })
}

function aRequest(openid: string, i: number, due: Map<string, string>): HelpRequest {
  const own = personIdOf(openid)
  const id = helpRequestIdOf(own, `storm-${i}`)
  due.set(messageIdOf(id, 'answer', 1, own), `features/leaders/pages/request/index?request=${id}`)
  const event = { id: 'answer:1', event: 'answer', rev: 1, at: AT, release: null } as const
  const answer = { text: '周三来修', by: 'p1', byName: '钱楼长', at: AT }
  return requestOf(id, 'answered', { person: own, answer, due: null, rev: 1, pending: [event], pendingAt: AT })
}

const DATA = ['bookings', 'helpRequests', 'messages', 'consents', 'people'] as const
const ACTIONS = ['modifyDocument', 'insertDocument', 'getDocument'] as const
const SEND = { function: 'tick', action: 'wx.openApi' }
const STRIKES: FaultKind[] = ['crash-before', 'crash-after', 'error']
/** The connection to WeChat breaks before it has the message, or after. */
const STALLS: FaultKind[] = ['hold', 'hold-after']

export type Chance = () => number
const pick = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance() * list.length)] as T

/** One round: the clock moves beyond every lease, something breaks somewhere, and two timers come at once. */
export async function strike(stack: Stack, round: number, chance: Chance, most: number): Promise<void> {
  await stack.setClock(MONDAY + round * 6 * MINUTE)
  const nth = 1 + Math.floor(chance() * most)
  const stalls = chance() < 0.25
  const match =
    stalls || chance() < 0.3
      ? SEND
      : { function: 'tick', action: `database.${pick(ACTIONS, chance)}`, collection: pick(DATA, chance) }
  const fault = await stack.fault({ match, kind: pick(stalls ? STALLS : STRIKES, chance), nth })
  const ticks = Promise.allSettled([stack.tick(), stack.tick()])
  // What is held when the faults are cleared is never answered: a broken connection.
  const over = () => fetch(`${stack.url}/control/faults`, { method: 'DELETE' })
  if (stalls) await Promise.race([fault.held().then(over, over), ticks])
  await ticks
  await over()
}

/** True once nothing waits to be told or sent. */
export async function isCalm(stack: Stack): Promise<boolean> {
  const waiting = [...(await stack.all('bookings')), ...(await stack.all('helpRequests'))]
  const rows = await stack.all('messages')
  return (
    waiting.every(({ pendingAt, pending }) => pendingAt === null && pending.length === 0) &&
    rows.every(({ send }) => send !== 'queued' && send !== 'sending')
  )
}
