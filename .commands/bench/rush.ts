import { type Ask, askBaseline, askProduct, BASELINE, type Rush, rush } from '../../tests/load/rush'
import { startStack } from '../../tests/stack'
import { held, type Row, told } from './table'

const CROWD = { people: 1000, places: 10 }

/** Chance decides how far the baseline oversells; several rushes show the spread. */
const RUSHES = 5

async function measured(ask: Ask, functions?: string): Promise<Rush[]> {
  const rounds: Rush[] = []
  for (let round = 0; round < RUSHES; round += 1) {
    const stack = await startStack(functions ? { functions } : {})
    try {
      rounds.push(await rush(stack, ask, CROWD))
    } finally {
      await stack.close()
    }
  }
  return rounds
}

const list = (rounds: Rush[], pick: (round: Rush) => number) => rounds.map(pick).join(', ')
const sum = (rounds: Rush[], pick: (round: Rush) => number) => rounds.reduce((total, round) => total + pick(round), 0)

/** A thousand people at once for ten places: the product, and counting before inserting on the same local cloud. */
export async function rushes(): Promise<Row[]> {
  const product = await measured(askProduct)
  const baseline = await measured(askBaseline, BASELINE)
  const { people, places } = CROWD
  const exact = product.every(({ accepted, full }) => accepted === places && full === people - places)
  const faster = sum(baseline, ({ ms }) => ms) / sum(product, ({ ms }) => ms)
  const trips = [product, baseline].map((rounds) => Math.round(sum(rounds, (round) => round.trips) / RUSHES))
  return [
    held(
      `product: accepted in ${RUSHES} rushes`,
      list(product, (r) => r.accepted),
      `= ${places}`,
      exact,
    ),
    held(
      'product: told SLOT_FULL',
      list(product, (r) => r.full),
      `= ${people - places}`,
      exact,
    ),
    told(
      'counting, then inserting: accepted',
      list(baseline, (r) => r.accepted),
    ),
    told('answers a second, product : baseline', `${faster.toFixed(2)} : 1`),
    told('round trips in a rush, product : baseline', trips.join(' : ')),
  ]
}
