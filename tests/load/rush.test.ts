import { findingsAtRest } from '../faults/audit'
import { type Stack, startStack } from '../stack'
import { SLOT_A } from '../world'
import { askBaseline, askProduct, BASELINE, rush } from './rush'

jest.setTimeout(60_000)

const CROWD = { people: 200, places: 10 }
const INSTANCES = 4

async function on<T>(options: Parameters<typeof startStack>[0], work: (stack: Stack) => Promise<T>): Promise<T> {
  const stack = await startStack(options)
  try {
    return await work(stack)
  } finally {
    await stack.close()
  }
}

test('of 200 who ask at once for 10 places, 10 have one and 190 are told that it is full', async () => {
  await on({ instances: INSTANCES }, async (stack) => {
    const { accepted, full, other, trips } = await rush(stack, askProduct, CROWD)
    expect({ accepted, full, other }).toEqual({ accepted: 10, full: 190, other: 0 })
    const slot = await stack.one('slots', SLOT_A)
    expect({ left: slot?.left, claims: slot?.claims.length }).toEqual({ left: 0, claims: 10 })
    expect((await stack.all('bookings')).filter(({ live }) => live)).toHaveLength(10)
    expect(await findingsAtRest(stack)).toEqual([])
    // Caller, claim, and either the booking or the look at why not; the calendar once per instance.
    expect(trips).toBeLessThanOrEqual(3 * CROWD.people + INSTANCES)
  })
})

test('control: counting before inserting, on the same cloud with the same SDK, gives away more places than there are', async () => {
  await on({ functions: BASELINE, instances: INSTANCES }, async (stack) => {
    // Chance nearly always oversells it; so that it always does, those who counted nine wait for each other here.
    const match = { function: 'sign-up', action: 'database.insertDocument' }
    const fault = await stack.fault({ match, kind: 'hold', nth: CROWD.places, times: INSTANCES })
    const rushing = rush(stack, askBaseline, CROWD)
    await allHeld(stack, fault.id)
    await fault.release()
    const { accepted, other } = await rushing
    expect({ accepted, other }).toEqual({ accepted: CROWD.places - 1 + INSTANCES, other: 0 })
    expect((await stack.one('slots', SLOT_A))?.left).toBe(1 - INSTANCES)
  })
})

/** Until the fault holds as many calls as it was armed for; at most half a minute. */
async function allHeld(stack: Stack, id: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const response = await fetch(`${stack.url}/control/faults/${id}`)
    const { fired, times } = (await response.json()) as { fired: number; times: number }
    if (fired === times) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('too few calls were held')
}
