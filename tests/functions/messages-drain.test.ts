import { bookingIdOf, personIdOf } from '../../cloudfunctions/kit/ids'
import { MONDAY, type Stack, startStack } from '../stack'
import { ann, put, SLOT_A } from '../world'
import { bookingOf } from './examples-bookings'
import { renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

interface Trip {
  action: string
  collection?: string
  indexed: boolean
}

/** Bookings that were confirmed and of which nobody has been told. */
function confirmed(from: number, count: number) {
  put(
    stack,
    'bookings',
    Array.from({ length: count }, (_, i) => {
      const id = bookingIdOf(personIdOf(ann), `confirmed-${from + i}`)
      const event = { id: 'confirm:1', event: 'confirm', rev: 1, at: MONDAY - 1, release: null } as const
      return bookingOf(ann, id, SLOT_A, {
        status: 'confirmed',
        rev: 1,
        holdUntil: null,
        pending: [event],
        pendingAt: MONDAY - 1,
      })
    }),
  )
}

async function tripsOfLastTick(): Promise<Trip[]> {
  const get = async (path: string) => (await fetch(`${stack.url}${path}`)).json()
  const { calls } = (await get('/control/calls?limit=1')) as { calls: { requestId: string }[] }
  return ((await get(`/control/calls/${calls[0]?.requestId}`)) as { trips: Trip[] }).trips
}

test('a drain costs one conditional write for each event, and two round trips for each batch of a hundred', async () => {
  confirmed(0, 1)
  await stack.tick()
  confirmed(1, 210)
  const { jobs } = await stack.tick()
  expect(jobs.drainBookings).toEqual({ drained: 210, rows: 210 })
  const trips = await tripsOfLastTick()
  const count = (action: string, collection: string) =>
    trips.filter((trip) => trip.action === `database.${action}` && trip.collection === collection).length
  expect(count('modifyDocument', 'bookings')).toBe(210)
  expect(count('insertDocument', 'messages')).toBe(3)
  // Titles of items are known to the instance: two other jobs look for items once, and eight times for bookings of a status.
  expect(count('getDocument', 'items')).toBe(2)
  expect(count('getDocument', 'bookings')).toBe(3 + 8)
  expect(trips.filter(({ indexed }) => !indexed)).toEqual([])
})

test('what is more than a batch is drained in one run, and each event is one row', async () => {
  confirmed(0, 130)
  const { jobs } = await stack.tick()
  expect(jobs.drainBookings).toEqual({ drained: 130, rows: 130 })
  expect(await stack.all('messages')).toHaveLength(130)
  expect((await stack.all('bookings')).filter(({ pendingAt }) => pendingAt !== null)).toEqual([])
})
