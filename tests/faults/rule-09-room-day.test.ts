import type { Claim } from '../../shared/model/slot'
import type { Stack } from '../stack'
import { CUTS } from './cuts'
import type { RoomDay } from './functions/ledger'
import { ledger, ledgerWrite } from './ledger'
import { renew, stage, without } from './stage'

let product: Stack
beforeAll(async () => {
  product = await stage({ ledger: true })
})
beforeEach(() => renew(product))
afterAll(() => product.close())

const DAY = 'hall@2026-11-24'
const halves = () => ({ '18': 1, '19': 1, '20': 1 })

/** One hall, one projector, three half-hours of one day in one document. */
function openDay(stack: Stack) {
  const day: RoomDay = {
    _id: DAY,
    open: true,
    version: 0,
    claims: [],
    queue: [],
    waits: 0,
    offerAt: null,
    touchedAt: null,
    left: { hall: halves(), projector: halves() },
  }
  stack.cloud.database.import('roomDays', [{ ...day }])
}

function dayOf(stack: Stack): RoomDay {
  const { body } = stack.cloud.database.handle({
    action: 'database.getDocument',
    collectionName: 'roomDays',
    queryType: 'WHERE',
    query: '{}',
    limit: 1,
  })
  const [text = ''] = (body.data as { list: string[] }).list
  return JSON.parse(text.replace(/\{"\$number\w+":"(-?\d+)"\}/g, '$1')) as RoomDay
}

const period = (name: string, ...cells: string[]): Claim => ({
  id: `b-${name}#0`,
  by: `p-${name}`,
  seats: 1,
  cells: cells.map((cell) => `left.${cell}`),
})
const takes = (stack: Stack, claim: Claim) => ledger(stack, 'takeRoom', { ...claim, ledger: DAY, version: 0 })

const chess = period('chess', 'hall.18', 'hall.19', 'projector.18', 'projector.19')
const choir = period('choir', 'hall.19', 'hall.20', 'projector.19', 'projector.20')
const dance = period('dance', 'hall.20')

/** Two periods that overlap in one half-hour are taken at once. */
async function overlap(stack: Stack) {
  openDay(stack)
  const stall = await stack.fault({ ...ledgerWrite('roomDays'), kind: 'hold' })
  const first = takes(stack, choir)
  await stall.held()
  const second = await takes(stack, chess)
  await stall.release()
  return { told: [await first, second], hall: dayOf(stack).left.hall }
}

test('a period and its equipment are one write: of two that overlap one is refused, and takes nothing', async () => {
  expect(await overlap(product)).toEqual({
    told: ['SLOT_FULL', { made: true }],
    hall: { '18': 0, '19': 0, '20': 1 },
  })
  expect(dayOf(product).left.projector).toEqual({ '18': 0, '19': 0, '20': 1 })
  expect(await takes(product, dance)).toEqual({ made: true })
})

/** The last half-hour of the choir's period is taken, its first one is free. */
async function lastHalfTaken(stack: Stack) {
  openDay(stack)
  await takes(stack, period('dusk', 'hall.20'))
  return { told: await takes(stack, choir), hall: dayOf(stack).left.hall }
}

test('every half-hour of a period must be free, not only its first', async () => {
  expect(await lastHalfTaken(product)).toEqual({ told: 'SLOT_FULL', hall: { '18': 1, '19': 1, '20': 0 } })
})

test('control: where only the first half-hour is asked for, the last one is given away twice', async () => {
  const outcome = { told: { made: true }, hall: { '18': 1, '19': 0, '20': -1 } }
  expect(await without(CUTS.everyCellAsked, lastHalfTaken, { ledger: true })).toEqual(outcome)
})

test('equipment that is gone refuses the whole period', async () => {
  openDay(product)
  await takes(product, period('talk', 'projector.19'))
  expect(await takes(product, choir)).toBe('SLOT_FULL')
  expect(dayOf(product).left).toEqual({ hall: halves(), projector: { ...halves(), '19': 0 } })
})

test('a period that is not on offer is refused, not invented', async () => {
  openDay(product)
  expect(await takes(product, period('night', 'hall.20', 'hall.47'))).toBe('SLOT_FULL')
  expect(dayOf(product).left.hall).toEqual(halves())
})

test('a release gives every half-hour back, once', async () => {
  openDay(product)
  await takes(product, chess)
  expect([await ledger(product, 'releaseRoom', DAY, chess), await ledger(product, 'releaseRoom', DAY, chess)]).toEqual([
    true,
    false,
  ])
  expect(dayOf(product)).toMatchObject({ claims: [], left: { hall: halves(), projector: halves() } })
})
