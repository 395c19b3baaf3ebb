import { MINUTE } from '../../shared/domain/shanghai'
import { NOTICE, quarter } from '../../tests/faults/fan-world'
import { brew, STORM_ENV } from '../../tests/faults/storm'
import { MONDAY, type Stack, startStack } from '../../tests/stack'
import { settle } from '../../tests/world'
import { held, type Row, told } from './table'

const BUILDINGS = 40
const EVENTS = 10_000
const MOST_RUNS = 200
/** A run of the timer may last 60 s on the platform. */
const MOST_SECONDS = 50

interface Trip {
  action: string
  collection?: string
}

/** Telling 5,000 households of a notice, and draining 10,000 events: round trips, runs of the timer, the longest of them. */
export async function telling(): Promise<Row[]> {
  return [...(await fanOut()), ...(await drain())]
}

async function fanOut(): Promise<Row[]> {
  const stack = await startStack({ instances: 2 })
  try {
    settle(stack)
    const { households, people } = quarter(stack, BUILDINGS)
    let [trips, runs, longest] = [0, 0, 0]
    for (; runs < MOST_RUNS && (await stack.one('notices', NOTICE))?.fanAt !== null; runs += 1) {
      longest = Math.max(longest, await run(stack, runs))
      trips += await tripsOf(stack, 'fanOut')
    }
    const rows = (await stack.all('reach')).filter(({ notice }) => notice === NOTICE).length
    const each = ((100 * (trips - 8 * runs)) / households.length).toFixed(1)
    return [
      told('households told · people', `${rows.toLocaleString('en')} · ${people.length.toLocaleString('en')}`),
      held('round trips for each 100 households', each, '≤ 6', Number(each) <= 6),
      held(
        'runs of the timer · longest',
        `${runs} · ${longest.toFixed(1)} s`,
        `< ${MOST_SECONDS} s`,
        longest < MOST_SECONDS,
      ),
    ]
  } finally {
    await stack.close()
  }
}

async function drain(): Promise<Row[]> {
  const stack = await startStack({ instances: 2, env: STORM_ENV })
  try {
    settle(stack)
    const due = brew(stack, EVENTS)
    let [runs, longest, writes, batches] = [0, 0, 0, 0]
    for (; runs < MOST_RUNS; runs += 1) {
      longest = Math.max(longest, await run(stack, runs))
      const trips = await lastTrips(stack)
      const count = (action: string, ...of: string[]) =>
        trips.filter((trip) => trip.action === `database.${action}` && of.includes(trip.collection ?? '')).length
      writes += count('modifyDocument', 'bookings', 'helpRequests')
      batches += count('insertDocument', 'messages')
      if (
        (await stack.all('messages')).every(({ send }) => send !== 'queued' && send !== 'sending') &&
        (await waiting(stack)) === 0
      )
        break
    }
    const rows = (await stack.all('messages')).length
    return [
      held(
        'events drained = rows in inboxes',
        rows.toLocaleString('en'),
        `= ${due.size.toLocaleString('en')}`,
        rows === due.size,
      ),
      held('conditional writes for each event', (writes / EVENTS).toFixed(2), '≤ 1', writes <= EVENTS),
      held(
        'batches of inserted rows',
        String(batches),
        `≤ ${EVENTS / 100 + 2 * (runs + 1)}`,
        batches <= EVENTS / 100 + 2 * (runs + 1),
      ),
      held(
        'runs until all is drained and sent · longest',
        `${runs + 1} · ${longest.toFixed(1)} s`,
        `< ${MOST_SECONDS} s`,
        longest < MOST_SECONDS,
      ),
    ]
  } finally {
    await stack.close()
  }
}

/** One run of the timer, long enough after the last that its lease is over; how long it took (s). */
async function run(stack: Stack, nth: number): Promise<number> {
  await stack.setClock(MONDAY + nth * 3 * MINUTE)
  const began = performance.now()
  await stack.tick()
  return (performance.now() - began) / 1000
}

/** Documents whose outbox is not empty. */
async function waiting(stack: Stack): Promise<number> {
  const all = [...(await stack.all('bookings')), ...(await stack.all('helpRequests'))]
  return all.filter(({ pendingAt }) => pendingAt !== null).length
}

const lastTrips = async (stack: Stack) => (await lastCall<{ trips: Trip[] }>(stack)).trips

/** What the last run of a job counted of round trips. */
async function tripsOf(stack: Stack, job: string): Promise<number> {
  const { logs } = await lastCall<{ logs: { line: string }[] }>(stack)
  const lines = logs.map(({ line }) => JSON.parse(line) as { action: string; trips: number })
  return lines.find(({ action }) => action === job)?.trips ?? 0
}

async function lastCall<T>(stack: Stack): Promise<T> {
  const get = async <A>(path: string) => (await fetch(`${stack.url}${path}`)).json() as Promise<A>
  const { calls } = await get<{ calls: { requestId: string }[] }>('/control/calls?limit=1')
  return get<T>(`/control/calls/${calls[0]?.requestId}`)
}
