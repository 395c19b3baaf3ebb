import { messageIdOf, personIdOf } from '../../cloudfunctions/kit/ids'
import { seal } from '../../cloudfunctions/kit/seal'
import { notices } from '../../shared/contracts/notices'
import { MINUTE } from '../../shared/domain/shanghai'
import { alter } from '../functions/warm-stack'
import { newKey, type Stack, TEST_SECRET } from '../stack'
import { ann, BUILDING, contactOf, HOME, put, staff } from '../world'
import { codeOf, insert, tickAfter, write } from './acts'
import { CUTS } from './cuts'
import { findings, HOUSEHOLDS_EACH, NOTICE, type Quarter, quarter } from './fan-world'
import { renew, stage, without } from './stage'

/** A whole community’s worth takes its time where the machine is shared (ms). */
const LONG = 300_000

let product: Stack
beforeAll(async () => {
  product = await stage()
})
beforeEach(() => renew(product))
afterAll(() => product.close())

/** Ticks, each so long after the last that no dead run’s lease stands, until everybody has been told. */
async function untilTold(stack: Stack, most = 12): Promise<void> {
  for (let i = 1; i <= most; i++) {
    await tickAfter(stack, 3 * i).catch(() => {})
    if ((await stack.one('notices', NOTICE))?.fanAt === null) return
  }
}

const command = async (stack: Stack) => {
  const { rev } = (await stack.one('notices', NOTICE))!
  return { place: HOME, notice: NOTICE, rev, key: newKey(), reason: '改期了' }
}
const words = { title: '后天停水', html: '<p>改到后天。</p>', pictures: [], attachments: [] }

test(
  '5,000 households are told in six round trips a hundred at most, each once, and counted',
  async () => {
    const told = quarter(product, 40)
    expect(told.households).toHaveLength(5000)
    let [all, runs] = [0, 0]
    for (; runs < 40 && (await product.one('notices', NOTICE))?.fanAt !== null; runs++) {
      await tickAfter(product, runs)
      all += await trips(product, 'fanOut')
    }
    expect(await findings(product, told)).toEqual([])
    console.info(`fan-out: ${all} round trips in ${runs} runs for 5,000 households, ${told.people.length} people`)
    // A run looks for what is due, holds its lease, and looks up what a run before it may have begun.
    expect(all - 8 * runs).toBeLessThanOrEqual(6 * 50)
  },
  LONG,
)

/** What the last run of a job counted of round trips. */
async function trips(stack: Stack, job: string): Promise<number> {
  const get = async <T>(path: string) => (await fetch(`${stack.url}${path}`)).json() as Promise<T>
  const { calls } = await get<{ calls: { requestId: string }[] }>('/control/calls?limit=1')
  const { logs } = await get<{ logs: { line: string }[] }>(`/control/calls/${calls[0]?.requestId}`)
  const lines = logs.map(({ line }) => JSON.parse(line) as { action: string; trips: number })
  return lines.find(({ action }) => action === job)?.trips ?? 0
}

test('publishing to 5,000 households is over in one call of a few round trips', async () => {
  quarter(product, 40, { status: 'draft', stage: 'waiting', fanAt: null, publishedAt: null, order: '' })
  const { reason: _, ...input } = await command(product)
  const { data, stats } = await product.call(staff, notices.submit, input)
  expect(data?.notice).toMatchObject({ status: 'published', fanning: true })
  expect(stats.dbCalls).toBeLessThanOrEqual(6)
})

const STRIKES = (['crash-before', 'crash-after', 'error'] as const).flatMap((kind) => [
  { kind, at: 'its rows', where: insert('reach', undefined, 3) },
  { kind, at: 'its messages', where: insert('messages', undefined, 3) },
  { kind, at: 'its cursor', where: write('notices', undefined, 3) },
])

async function struck(stack: Stack, told: Quarter, strikes: readonly (typeof STRIKES)[number][]): Promise<string[]> {
  for (const { kind, where } of strikes) {
    await stack.fault({ ...where, kind })
    await tickAfter(stack, 0).catch(() => {})
  }
  await untilTold(stack)
  return findings(stack, told)
}

test.each(STRIKES)(
  'a telling struck by $kind at $at tells each household and each person exactly once all the same',
  async (strike) => {
    expect(await struck(product, quarter(product, 5), [strike])).toEqual([])
  },
)

test(
  '5,000 households are told exactly once through a crash before and after every kind of write',
  async () => {
    const told = quarter(product, 40)
    for (const [i, { kind, where }] of STRIKES.filter(({ kind }) => kind.startsWith('crash')).entries()) {
      await product.fault({ ...where, nth: 2, kind })
      await tickAfter(product, 3 * i).catch(() => {})
    }
    for (let i = 0; i < 12 && (await product.one('notices', NOTICE))?.fanAt !== null; i++)
      await tickAfter(product, 30 + 3 * i)
    expect(await findings(product, told)).toEqual([])
  },
  LONG,
)

/** Dies between what it writes and the cursor. */
const diesWriting = async (stack: Stack) => {
  const told = quarter(stack, 3)
  await stack.fault({ ...insert('reach', undefined, 2), kind: 'crash-before' })
  await stack.tick().catch(() => {})
  await untilTold(stack)
  return (await findings(stack, told)).length === 0
}

test('the cursor moves once what it has passed is written', async () => {
  expect(await diesWriting(product)).toBe(true)
})

test('control: a telling that moves its cursor first leaves a gap where it died', async () => {
  expect(await without(CUTS.cursorAfterWriting, diesWriting)).toBe(false)
})

test('two runs at once tell nobody twice and pass nobody by', async () => {
  const told = quarter(product, 5)
  const held = await product.fault({ ...insert('messages', undefined, 2), kind: 'hold' })
  const first = product.tick()
  await held.held()
  await tickAfter(product, 3)
  await held.release()
  await first
  await untilTold(product)
  expect(await findings(product, told)).toEqual([])
})

test('a correction in the midst of the telling stops the old one, and everybody is told the new one', async () => {
  const told = quarter(product, 5)
  const held = await product.fault({ ...insert('messages', undefined, 2), kind: 'hold' })
  const first = product.tick()
  await held.held()
  await product.ask(staff, notices.correct, { ...(await command(product)), ...words })
  await held.release()
  await first
  await untilTold(product)
  expect(await findings(product, told, 2)).toEqual([])
  const old = (await product.all('reach')).filter(({ version }) => version === 1)
  expect(old.length).toBeLessThan(told.households.length)
})

test('a withdrawal in the midst of the telling is told to those who were told, and to nobody else', async () => {
  const told = quarter(product, 5)
  const held = await product.fault({ ...insert('messages', undefined, 2), kind: 'hold-after' })
  const first = product.tick()
  await held.held()
  await product.ask(staff, notices.withdraw, await command(product))
  await held.release()
  await first
  await untilTold(product)
  const ids = new Set((await product.all('messages')).map(({ _id }) => _id))
  const heard = (event: string) =>
    told.people.filter(({ _id }) => ids.has(messageIdOf(NOTICE, event, 1, _id))).map(({ _id }) => _id)
  expect(heard('withdraw')).toEqual(heard('publish'))
  expect(heard('publish').length).toBeGreaterThan(HOUSEHOLDS_EACH / 2)
  expect(heard('publish').length).toBeLessThan(told.people.length)
})

test.each(['hold', 'hold-after'] as const)(
  'who acknowledges in the feed before their household is written down (%s) leaves no door to knock on',
  async (kind) => {
    quarter(product, 0, { kind: 'emergency', targets: [BUILDING], readers: [BUILDING] })
    const held = await product.fault({ ...insert('reach'), kind })
    const telling = product.tick()
    await held.held()
    const input = { notice: NOTICE, version: 1, key: newKey() }
    expect(codeOf(await product.call(ann, notices.acknowledge, input))).toBe('OK')
    await held.release()
    await telling
    const acked = (await product.all('reach')).filter(({ reached }) => reached)
    expect(acked).toMatchObject([{ state: 'acknowledged', readAt: expect.any(Number) }])
  },
)

test('emergencies are told before what was published earlier', async () => {
  quarter(product, 5)
  const urgent = 'n'.padEnd(33, 'e')
  const { _id: _, ...like } = (await product.one('notices', NOTICE))!
  const { fanAt } = { fanAt: (like.fanAt ?? 0) - 24 * 60 * MINUTE }
  put(product, 'notices', [{ ...like, _id: urgent, kind: 'emergency', fanAt, targets: [BUILDING] }])
  await product.fault({ ...insert('reach', undefined, 2), kind: 'crash-before' })
  await product.tick().catch(() => {})
  expect(new Set((await product.all('reach')).map(({ notice }) => notice))).toEqual(new Set([urgent]))
})

test('a notice for certain groups is told to them alone, and has their doors alone', async () => {
  const told = quarter(product, 1, { groups: ['elders', 'tenants'] })
  const [elder, younger, tenant] = told.people
  const traits = { disability: false, language: null, needsLift: false }
  const saying = (birthYear: number) => seal(JSON.stringify({ ...traits, birthYear }), TEST_SECRET)
  put(product, 'contacts', [
    { ...contactOf('x'), _id: elder!._id, traits: saying(1966) },
    { ...contactOf('x'), _id: younger!._id, traits: saying(1967) },
  ])
  alter(product, 'people', tenant!._id, { $set: { 'homes.0.tenure': 'tenant' } })
  await untilTold(product)
  const messages = await product.all('messages')
  expect(messages.map(({ person }) => person).sort()).toEqual([elder!._id, tenant!._id].sort())
  expect(await product.all('reach')).toHaveLength(2)
  expect(messages.every(({ person }) => person !== personIdOf(ann))).toBe(true)
})
