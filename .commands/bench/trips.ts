import { bookings } from '../../shared/contracts/bookings'
import type { Action } from '../../shared/contracts/contract'
import { home } from '../../shared/contracts/home'
import { identity } from '../../shared/contracts/identity'
import { notifications } from '../../shared/contracts/notifications'
import { newKey, type Stack, startStack } from '../../tests/stack'
import { ann, bob, HOME, ITEM, SLOT_A, SLOT_B, settle, staff } from '../../tests/world'
import { held, type Row } from './table'

type Step = [
  what: string,
  openid: string,
  action: Action,
  input: (last: Record<string, unknown>) => unknown,
  budget: number,
]

const asks = (slot: string) => ({ slot, version: 0, seats: 1, note: '', key: newKey() })
const heldBy = (last: Record<string, unknown>, slot: string) => ({
  booking: last.booking,
  status: last.status,
  rev: last.rev,
  slot,
  claim: `${last.booking}#${last.rev}`,
  seats: 1,
})

/** Each command with the round trips that its contract promises; `last` is what the step before answered. */
const STEPS: Step[] = [
  ['identity.whoAmI', ann, identity.whoAmI, () => ({}), 1],
  ['home.firstScreen, visitor', 'bench-visitor', home.firstScreen, () => ({}), 4],
  ['bookings.catalogue', ann, bookings.catalogue, () => ({ community: HOME }), 1],
  ['bookings.item', ann, bookings.item, () => ({ item: ITEM }), 1],
  ['bookings.slots', ann, bookings.slots, () => ({ item: ITEM }), 1],
  ['bookings.request', ann, bookings.request, () => asks(SLOT_A), 3],
  [
    'bookings.reschedule',
    ann,
    bookings.reschedule,
    (last) => ({ ...heldBy(last, SLOT_A), to: SLOT_B, version: 0, key: newKey() }),
    4,
  ],
  ['bookings.cancel', ann, bookings.cancel, (last) => ({ ...heldBy(last, SLOT_B), key: newKey() }), 3],
  ['bookings.request', bob, bookings.request, () => asks(SLOT_A), 3],
  [
    'bookings.confirm',
    staff,
    bookings.confirm,
    (last) => ({ community: HOME, booking: last.booking, rev: 0, key: newKey() }),
    2,
  ],
  ['bookings.mine', bob, bookings.mine, () => ({ view: 'live' }), 3],
  // A colleague acted on one of them: the fourth reads the name.
  ['bookings.desk', staff, bookings.desk, () => ({ community: HOME, view: 'day', day: '2026-11-24' }), 4],
  ['notifications.inbox', bob, notifications.inbox, () => ({}), 3],
  ['home.firstScreen, staff', staff, home.firstScreen, () => ({}), 8],
]

/** Round trips per action, counted at the gateway on warm instances. */
export async function trips(): Promise<Row[]> {
  const stack = await startStack({ instances: 8 })
  try {
    settle(stack)
    await warm(stack)
    const rows: Row[] = []
    let last: Record<string, unknown> = {}
    for (const [what, openid, action, input, budget] of STEPS) {
      const answer = await stack.call(openid, action, input(last))
      if (!answer.data) throw new Error(`${what}: ${JSON.stringify(answer.error)}`)
      last = answer.data as Record<string, unknown>
      rows.push(held(what, String(answer.stats.dbCalls), `= ${budget}`, answer.stats.dbCalls === budget))
    }
    return rows
  } finally {
    await stack.close()
  }
}

/** The first request on an instance also reads the community's calendar. */
async function warm(stack: Stack): Promise<void> {
  const asked = (await stack.ask(bob, bookings.request, asks(SLOT_B))) as unknown as Record<string, unknown>
  await stack.call(bob, bookings.cancel, { ...heldBy(asked, SLOT_B), key: newKey() })
}
