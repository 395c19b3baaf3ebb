import { bookings } from '../../shared/contracts/bookings'
import { catalogue } from '../../shared/contracts/catalogue'
import { MINUTE } from '../../shared/domain/shanghai'
import { alter } from '../functions/warm-stack'
import { MONDAY, newKey, type Stack } from '../stack'
import { ann, bob, cai, HOME, ITEM, manager, SLOT_A, schedule } from '../world'
import { codeOf, wish } from './acts'
import { findings } from './audit'
import { CUTS } from './cuts'
import { renew, stage, without } from './stage'

let product: Stack
beforeAll(async () => {
  product = await stage()
})
beforeEach(() => renew(product))
afterAll(() => product.close())

const { closures, noticeMinutes, daysAhead } = schedule(1)
const [session] = schedule(1).sessions
/** Tuesday's first slot gets that many places; nothing else changes. */
const input = (capacity: number) => ({
  ...{ community: HOME, item: ITEM, window: 'w1', closures, noticeMinutes, daysAhead, rev: 1, key: newKey() },
  sessions: [
    { ...session!, weekdays: [1, 3, 4, 5] },
    { ...session!, weekdays: [2], to: '09:00', capacity },
    { ...session!, weekdays: [2], from: '09:00' },
  ],
})
/** So that of all slots only the one of this week differs from what the hours will say. */
const furnish = (stack: Stack) =>
  alter(stack, 'slots', `${ITEM}@w1@202612010830+30`, { $set: { capacity: 2, left: 2 } })
const CHANGES = { function: 'catalogue', collection: 'slots', action: 'database.modifyDocument' }
const REBUILT = { rebuilt: ['catalogue', 'tick'] }
const book = async (stack: Stack, who: string) => {
  const version = (await stack.one('slots', SLOT_A))?.version ?? 0
  return codeOf(await stack.call(who, bookings.request, { ...wish(), version }))
}

/** Hours get two places a slot while Ann takes one: the change of her slot has been read and waits to be written. */
async function growsMeanwhile(stack: Stack) {
  furnish(stack)
  const stalls = await stack.fault({ match: CHANGES, kind: 'hold' })
  const setting = stack.call(manager, catalogue.setSchedule, input(2))
  await stalls.held()
  const anns = await book(stack, ann)
  await stalls.release()
  const told = [anns, codeOf(await setting), await book(stack, bob), await book(stack, cai)]
  return { told, findings: await findings(stack) }
}

test('a claim that comes while the hours change keeps its place, and nobody gets one too many', async () => {
  expect(await growsMeanwhile(product)).toEqual({ told: ['OK', 'OK', 'OK', 'SLOT_FULL'], findings: [] })
})

test('control: hours that write what is left instead of a difference forget the claim', async () => {
  const outcome = { told: ['OK', 'OK', 'OK', 'OK'], findings: ['drifted', 'oversold'] }
  expect(await without(CUTS.reshapedByDifference, growsMeanwhile, REBUILT)).toEqual(outcome)
})

/** The manager's own call and the timer both give a slot its two places, at once. */
async function twiceAtOnce(stack: Stack) {
  furnish(stack)
  const stall = await stack.fault({ match: CHANGES, kind: 'hold' })
  const setting = stack.call(manager, catalogue.setSchedule, input(2))
  await stall.held()
  await stack.setClock(MONDAY + 3 * MINUTE)
  await stack.tick()
  await stall.release()
  const told = [codeOf(await setting), await book(stack, ann), await book(stack, bob), await book(stack, cai)]
  return { told, findings: await findings(stack) }
}

test('two that bring the same slot in line count its places once', async () => {
  expect(await twiceAtOnce(product)).toEqual({ told: ['OK', 'OK', 'OK', 'SLOT_FULL'], findings: [] })
})

test('control: not guarded by what was seen, both count, and places appear from nowhere', async () => {
  const outcome = { told: ['OK', 'OK', 'OK', 'OK'], findings: ['drifted', 'oversold'] }
  expect(await without(CUTS.reshapeGuarded, twiceAtOnce, REBUILT)).toEqual(outcome)
})

test('a claim on its way to a slot that closes is refused, or stands in it: never lost, never beside', async () => {
  const stall = await product.fault({
    match: { function: 'bookings', openid: ann, collection: 'slots', action: 'database.modifyDocument' },
    kind: 'hold',
  })
  const asking = product.call(ann, bookings.request, wish())
  await stall.held()
  const none = { ...input(1), sessions: [] }
  const { affected } = await product.ask(manager, catalogue.setSchedule, none)
  await stall.release()
  expect([affected, codeOf(await asking)]).toEqual([[], 'SLOT_CLOSED'])
  expect(await findings(product)).toEqual([])
})
