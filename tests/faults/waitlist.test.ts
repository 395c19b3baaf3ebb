import { bookings } from '../../shared/contracts/bookings'
import type { Stack } from '../stack'
import { ann, bob, cai, SLOT_A, SLOT_B, vera } from '../world'
import { cancel, codeOf, insert, move, tickAfter, wish, write } from './acts'
import { findings, findingsAtRest } from './audit'
import { CUTS } from './cuts'
import { accepts, joined, joins, lineOf, passes, placed, statusOf } from './line'
import { renew, stage, without } from './stage'

let product: Stack
beforeAll(async () => {
  product = await stage()
})
beforeEach(() => renew(product))
afterAll(() => product.close())

jest.setTimeout(90_000)

const EVERY_END = ['crash-before', 'crash-after', 'duplicate', 'error'] as const

test('who joins at once stands in line one behind the other, each once, whatever each was told', async () => {
  await placed(product, ann)
  const wishes = [bob, cai, vera].map((who) => ({ who, input: wish() }))
  const twice = [...wishes, ...wishes]
  const told = await Promise.all(twice.map(({ who, input }) => joins(product, who, input)))
  expect(told.map(codeOf)).toEqual(Array(6).fill('OK'))
  const { line } = await lineOf(product)
  expect(line).toHaveLength(3)
  for (const { data } of told) expect(line[(data?.position ?? 0) - 1]).toBe(data?.booking)
  expect(await findingsAtRest(product)).toEqual([])
})

/** Ann's place comes free while Bob waits; Cai happens to ask for it, before and after the timer comes round. */
test('a freed place goes to the head of the line and never to a fresh request', async () => {
  const anns = await placed(product, ann)
  const bobs = await joined(product, bob)
  await cancel(product, ann, anns)
  const asks = async () => codeOf(await product.call(cai, bookings.request, wish()))
  const before = await asks()
  await tickAfter(product, 1)
  expect([before, await asks(), await statusOf(product, bobs)]).toEqual(['SLOT_FULL', 'SLOT_FULL', 'offered'])
  expect(await accepts(product, bob, bobs)).toBe('OK')
  expect(await findingsAtRest(product)).toEqual([])
})

test.each(EVERY_END)('a join struck by %s at any of its writes leaves nothing that blocks', async (kind) => {
  for (const strike of [write('slots', bob), insert('bookings', bob)]) {
    await renew(product)
    const anns = await placed(product, ann)
    const input = wish()
    await product.fault({ ...strike, kind })
    await joins(product, bob, input)
    const again = codeOf(await joins(product, bob, input))
    expect(again).toBe('OK')
    await cancel(product, ann, anns)
    for (const minutes of [3, 6]) await tickAfter(product, minutes)
    expect([await findingsAtRest(product), await lineOf(product)]).toEqual([[], { left: 0, line: [], claims: 1 }])
  }
})

test('a join that died between its writes, and is never repeated, is out of the line a minute later', async () => {
  const anns = await placed(product, ann)
  await product.fault({ ...insert('bookings', bob), kind: 'crash-before' })
  await joins(product, bob)
  await cancel(product, ann, anns)
  expect(codeOf(await joins(product, bob))).toBe('BUSY')
  for (const minutes of [3, 6]) await tickAfter(product, minutes)
  expect(await lineOf(product)).toEqual({ left: 1, line: [], claims: 0 })
  expect(codeOf(await product.call(cai, bookings.request, wish()))).toBe('OK')
})

/** Bob's join stalls before its booking; his party is dismissed meanwhile; then it goes on. */
async function lateJoin(stack: Stack) {
  await placed(stack, ann)
  const stall = await stack.fault({ ...insert('bookings', bob), kind: 'hold' })
  const joining = joins(stack, bob)
  await stall.held()
  for (const minutes of [3, 6]) await tickAfter(stack, minutes)
  await stall.release()
  return { bobs: codeOf(await joining), line: (await lineOf(stack)).line, findings: await findingsAtRest(stack) }
}

test('a join that comes to write after its party was dismissed fails: nobody waits in no line', async () => {
  expect(await lateJoin(product)).toEqual({ bobs: 'KEY_USED', line: [], findings: [] })
})

test('control: without the tombstone Bob waits for ever in no line', async () => {
  expect(await without(CUTS.partyTombstone, lateJoin)).toEqual({ bobs: 'OK', line: [], findings: ['strayed'] })
})

/** Bob waited, Ann cancelled, and her place has been offered to him. */
async function offeredToBob(stack: Stack) {
  const anns = await placed(stack, ann)
  const bobs = await joined(stack, bob)
  await cancel(stack, ann, anns)
  await tickAfter(stack, 0.1)
  return bobs
}

/** Bob's offer is made, and its run dies before his booking knows of it. */
async function untoldOffer(stack: Stack) {
  const anns = await placed(stack, ann)
  const bobs = await joined(stack, bob)
  await cancel(stack, ann, anns)
  await stack.fault({ ...write('bookings'), kind: 'crash-before' })
  await tickAfter(stack, 1).catch(() => {})
  const struck = { status: await statusOf(stack, bobs), claims: (await lineOf(stack)).claims }
  for (const minutes of [4, 8]) await tickAfter(stack, minutes)
  return { struck, now: await statusOf(stack, bobs), findings: await findingsAtRest(stack) }
}

test('an offer whose run died before the booking moved is finished by the next; the sweeper leaves its claim alone', async () => {
  const struck = { status: 'waiting', claims: 1 }
  expect(await untoldOffer(product)).toEqual({ struck, now: 'offered', findings: [] })
})

test('control: where nobody looks for offers that were not told, Bob holds a place and never hears of it', async () => {
  expect(await without(CUTS.offerIsFinished, untoldOffer)).toMatchObject({ now: 'waiting' })
})

test.each(EVERY_END)('an offer struck by %s at any of its writes is made once, and told', async (kind) => {
  for (const strike of [write('slots'), write('slots', undefined, 2), write('bookings')]) {
    await renew(product)
    const anns = await placed(product, ann)
    const bobs = await joined(product, bob)
    await cancel(product, ann, anns)
    await product.fault({ ...strike, kind })
    await tickAfter(product, 1).catch(() => {})
    for (const minutes of [4, 8]) await tickAfter(product, minutes)
    expect(await statusOf(product, bobs)).toBe('offered')
    expect([await findingsAtRest(product), await lineOf(product)]).toEqual([[], { left: 0, line: [], claims: 1 }])
  }
})

/** The timer is about to put a full slot's line aside; right then Ann cancels. */
async function freedMeanwhile(stack: Stack) {
  const anns = await placed(stack, ann)
  const bobs = await joined(stack, bob)
  const stall = await stack.fault({ ...write('slots'), kind: 'hold' })
  const ticking = tickAfter(stack, 0.5)
  await stall.held()
  await cancel(stack, ann, anns)
  await stall.release()
  await ticking
  for (const minutes of [3, 6]) await tickAfter(stack, minutes)
  return statusOf(stack, bobs)
}

test('a place that comes free while the timer puts the line aside is offered all the same', async () => {
  expect(await freedMeanwhile(product)).toBe('offered')
})

test('control: where the mark goes without its reason, the place stays empty and Bob waits', async () => {
  expect(await without(CUTS.markGoesForAReason, freedMeanwhile)).toBe('waiting')
})

test('a pass while the offer is on its way gives the claim back, and the next in line is offered it', async () => {
  const anns = await placed(product, ann)
  const [bobs, cais] = [await joined(product, bob), await joined(product, cai)]
  await cancel(product, ann, anns)
  const stall = await product.fault({ ...write('bookings'), kind: 'hold' })
  const ticking = tickAfter(product, 1)
  await stall.held()
  expect(await passes(product, bob, bobs)).toBe('OK')
  expect(await findings(product)).toEqual([])
  await stall.release()
  await ticking
  await tickAfter(product, 2)
  expect([await statusOf(product, bobs), await statusOf(product, cais)]).toEqual(['passed', 'offered'])
  expect(await findingsAtRest(product)).toEqual([])
})

test.each(EVERY_END)(
  'a pass struck by %s at any of its writes is out of the line, and the next is offered',
  async (kind) => {
    for (const strike of [write('bookings', bob), write('slots', bob)]) {
      await renew(product)
      const anns = await placed(product, ann)
      const [bobs, cais] = [await joined(product, bob), await joined(product, cai)]
      await product.fault({ ...strike, kind })
      const key = 'bobs-key-of-passing'
      await passes(product, bob, bobs, key)
      if ((await statusOf(product, bobs)) === 'waiting') await passes(product, bob, bobs, key)
      await cancel(product, ann, anns)
      for (const minutes of [3, 6]) await tickAfter(product, minutes)
      expect([await statusOf(product, bobs), await statusOf(product, cais)]).toEqual(['passed', 'offered'])
      expect(await findingsAtRest(product)).toEqual([])
    }
  },
)

test('an accept and the lapse of the same offer: whoever writes first decides, and nobody loses a place by the other', async () => {
  for (const late of [false, true]) {
    await renew(product)
    const bobs = await offeredToBob(product)
    const stall = await product.fault({ ...write('bookings', bob), kind: 'hold' })
    const accepting = accepts(product, bob, bobs)
    await stall.held()
    if (late) await tickAfter(product, 45)
    await stall.release()
    expect(await accepting).toBe(late ? 'OFFER_OVER' : 'OK')
    expect(await statusOf(product, bobs)).toBe(late ? 'passed' : 'pending')
    await tickAfter(product, 50)
    expect(await findingsAtRest(product)).toEqual([])
  }
})

test('a place that a move or a cancel frees is offered once, also by two timers at once', async () => {
  const anns = await placed(product, ann)
  const [bobs, cais] = [await joined(product, bob), await joined(product, cai)]
  await move(product, ann, anns, SLOT_B)
  const stall = await product.fault({ ...write('bookings'), kind: 'hold' })
  const first = tickAfter(product, 1)
  await stall.held()
  // The lease of the first run has passed: the second does the same work.
  await tickAfter(product, 4)
  await stall.release()
  await first
  await tickAfter(product, 6)
  expect([await statusOf(product, bobs), await statusOf(product, cais)]).toEqual(['offered', 'waiting'])
  const history = (await product.one('bookings', bobs))?.history.map(({ event }) => event)
  expect(history).toEqual(['join', 'offer'])
  expect(await findingsAtRest(product)).toEqual([])
})

test('an accepted place is a booking like any other: it moves and is cancelled, and the next in line gets it', async () => {
  const bobs = await offeredToBob(product)
  expect(await accepts(product, bob, bobs)).toBe('OK')
  const cais = await joined(product, cai)
  const stall = await product.fault({ ...write('slots', bob, 2), kind: 'hold' })
  const moving = move(product, bob, bobs, SLOT_B)
  await stall.held()
  expect(await findings(product)).toEqual([])
  await stall.release()
  expect(codeOf(await moving)).toBe('OK')
  await tickAfter(product, 2)
  expect(await statusOf(product, cais)).toBe('offered')
  expect((await product.one('slots', SLOT_A))?.claims.map(({ by }) => by)).toHaveLength(1)
  expect(await findingsAtRest(product)).toEqual([])
})
