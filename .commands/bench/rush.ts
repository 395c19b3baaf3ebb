import { join } from 'node:path'
import { bookings } from '../../shared/contracts/bookings'
import { newKey, type Stack, startStack } from '../../tests/stack'
import { person, put, SLOT_A, settle } from '../../tests/world'
import { held, type Row, told } from './table'

const PEOPLE = 1000
const PLACES = 10

const openids = Array.from({ length: PEOPLE }, (_, i) => `bench-${i}`)

/** A thousand people at once for ten places: the product, and counting before inserting on the same local cloud. */
export async function rush(): Promise<Row[]> {
  const product = await measured(undefined, (stack, openid) =>
    stack.call(openid, bookings.request, { slot: SLOT_A, version: 0, seats: 1, note: '', key: newKey() }),
  )
  const baseline = await measured(join(__dirname, '..', '..', 'tests', 'load', 'baseline'), (stack, openid) =>
    stack.raw('sign-up', { slot: SLOT_A }, openid),
  )
  const exact = product.accepted === PLACES && product.full === PEOPLE - PLACES
  return [
    held(
      `product: accepted · SLOT_FULL of ${PEOPLE}`,
      `${product.accepted} · ${product.full}`,
      `= ${PLACES} · ${PEOPLE - PLACES}`,
      exact,
    ),
    told(`count-then-insert: accepted of ${PEOPLE}`, `${baseline.accepted} for ${PLACES} places`),
    told('answers per second, product : baseline', `${(baseline.ms / product.ms).toFixed(2)} : 1`),
    told('round trips in all, product : baseline', `${product.trips} : ${baseline.trips}`),
  ]
}

type Ask = (stack: Stack, openid: string) => ReturnType<Stack['raw']>

async function measured(functions: string | undefined, ask: Ask) {
  const stack = await startStack({ ...(functions ? { functions } : {}), createCollections: true })
  try {
    settle(stack, { capacity: PLACES })
    put(
      stack,
      'people',
      openids.map((openid) => person(openid, '居民')),
    )
    await Promise.all(Array.from({ length: 8 }, () => ask(stack, 'bench-nobody')))
    const began = Date.now()
    const answers = await Promise.all(openids.map((openid) => ask(stack, openid)))
    const ms = Date.now() - began
    const accepted = answers.filter(({ envelope }) => envelope?.ok).length
    const full = answers.filter(({ error }) => error?.code === 'SLOT_FULL').length
    const trips = answers.reduce((sum, { stats }) => sum + stats.dbCalls, 0)
    return { accepted, full, ms, trips }
  } finally {
    await stack.close()
  }
}
