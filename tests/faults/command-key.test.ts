import { bookings } from '../../shared/contracts/bookings'
import { newKey, type Stack } from '../stack'
import { ann, HOME, SLOT_B, staff } from '../world'
import { codeOf, held, insert, tickAfter, wish, write } from './acts'
import { findingsAtRest } from './audit'
import { CUTS } from './cuts'
import { renew, stage, without } from './stage'

let product: Stack
beforeAll(async () => {
  product = await stage()
})
beforeEach(() => renew(product))
afterAll(() => product.close())

/** Each command as its sender would send it, and send it again. */
async function commands(stack: Stack) {
  const { booking } = await stack.ask(ann, bookings.request, wish())
  const own = await held(stack, booking)
  const { rev, slot, claim, seats } = own
  const desk = { community: HOME, booking, rev, key: newKey() }
  const cancelled = { ...own, key: newKey() }
  const moved = { ...own, to: SLOT_B, version: 0, key: newKey() }
  return {
    confirm: () => stack.call(staff, bookings.confirm, desk),
    decline: () => stack.call(staff, bookings.decline, { ...desk, slot, claim, seats, reason: '窗口停办' }),
    cancel: () => stack.call(ann, bookings.cancel, cancelled),
    reschedule: () => stack.call(ann, bookings.reschedule, moved),
  }
}

type Command = keyof Awaited<ReturnType<typeof commands>>

/** The command lands, its reply is lost, and it is sent again. */
async function replyLost(stack: Stack, command: Command) {
  const send = (await commands(stack))[command]
  const sender = command === 'confirm' || command === 'decline' ? staff : ann
  await stack.fault({ ...write('bookings', sender), kind: 'crash-after' })
  return [codeOf(await send()), codeOf(await send())]
}

test.each<Command>(['confirm', 'decline', 'cancel', 'reschedule'])(
  'a %s that landed but whose reply was lost is told success when it is repeated',
  async (command) => {
    expect(await replyLost(product, command)).toEqual(['crashed', 'OK'])
    await tickAfter(product, 3)
    expect(await findingsAtRest(product)).toEqual([])
  },
)

test('a request that landed but whose reply was lost is told its booking when it is repeated', async () => {
  const input = wish()
  await product.fault({ ...insert('bookings', ann), kind: 'crash-after' })
  expect(codeOf(await product.call(ann, bookings.request, input))).toBe('crashed')
  expect((await product.ask(ann, bookings.request, input)).status).toBe('pending')
  expect((await product.one('slots', input.slot))?.claims).toHaveLength(1)
})

test('control: without the key in the history the repeat of a confirm that landed is told STALE', async () => {
  expect(await without(CUTS.keyInHistory, (stack) => replyLost(stack, 'confirm'))).toEqual(['crashed', 'STALE'])
})

test('a key is its command’s own: the same key for another command is refused', async () => {
  const { confirm, decline } = await commands(product)
  expect([codeOf(await confirm()), codeOf(await decline())]).toEqual(['OK', 'KEY_USED'])
})
