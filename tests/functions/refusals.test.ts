import { join } from 'node:path'
import { startInstance } from '../../localcloud/instances/instance'
import { CONTRACTS } from '../../shared/contracts/all'
import type { Envelope } from '../../shared/contracts/envelope'
import { ERRORS, type ErrorCode } from '../../shared/contracts/errors'
import { DIST, type Stack, startStack } from '../stack'
import { ACTIONS, type ActionExample, furnish } from './examples'
import { everything, push, renew } from './warm-stack'

let stack: Stack
let before: Record<string, string[]>
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack, { capacity: 3 })
  furnish(stack)
  before = everything(stack)
})
afterEach(() => {
  expect(everything(stack)).toEqual(before)
})

const LEAKS = /\n\s+at |Error\b|errCode|errMsg|errcode|cloudbase|wx-server|node_modules|\.[jt]s:\d|by a fault|undefined/

/** The code of a refusal, after making sure that nothing but a refusal was answered. */
function refusedWith(envelope: Envelope<unknown> | undefined): string {
  if (!envelope || envelope.ok) return envelope ? 'OK' : 'crashed'
  expect(Object.keys(envelope).sort()).toEqual(['error', 'ok', 'serverTime'])
  const { code, message, requestId, fields = {}, ...rest } = envelope.error
  expect(rest).toEqual({})
  expect(message).toBe(ERRORS[code])
  expect(message).toMatch(/\p{Script=Han}{4}/u)
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
  for (const sentence of Object.values(fields)) expect(sentence).not.toMatch(LEAKS)
  expect(JSON.stringify(envelope)).not.toMatch(LEAKS)
  return code
}

type Send = (example: ActionExample) => Promise<Envelope<unknown> | undefined>

/** Sends something to every action; all of them must refuse it with that one code. */
async function everyActionAnswers(code: ErrorCode, send: Send, examples = ACTIONS): Promise<void> {
  const codes: Record<string, string> = {}
  for (const example of examples) codes[example.name] = refusedWith(await send(example))
  expect(codes).toEqual(Object.fromEntries(examples.map(({ name }) => [name, code])))
}

const sends =
  (change: (example: ActionExample) => Record<string, unknown>): Send =>
  async (example) =>
    (await stack.raw(example.action.function, change(example), example.as)).envelope

test.each([
  ['names no action', (e: ActionExample) => ({ input: e.input })],
  ['names an action that is no text', (e: ActionExample) => ({ action: [e.action.name], input: e.input })],
  ['has no input', (e: ActionExample) => ({ action: e.action.name })],
  ['has null as input', (e: ActionExample) => ({ action: e.action.name, input: null })],
  ['has a text as input', (e: ActionExample) => ({ action: e.action.name, input: JSON.stringify(e.input) })],
  ['has a list as input', (e: ActionExample) => ({ action: e.action.name, input: [e.input] })],
])('a call that %s is malformed for every action', async (_, change) => {
  await everyActionAnswers('MALFORMED', sends(change))
})

test.each(['nonsense', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'Request'])(
  'no function serves an action named “%s”',
  async (action) => {
    await everyActionAnswers(
      'UNKNOWN_ACTION',
      sends(({ input }) => ({ action, input })),
    )
  },
)

test.each(['extra', '$where', 'openid', '__proto__', 'constructor', 'toString'])(
  'an input with the unknown key “%s” is refused, and the key is named',
  async (key) => {
    const input = (e: ActionExample) => JSON.parse(`{${JSON.stringify(e.input).slice(1, -1)}}`) as object
    await everyActionAnswers('MALFORMED', async (example) => {
      const withKey = Object.defineProperty(input(example), key, { value: 1, enumerable: true })
      const event = { action: example.action.name, input: withKey }
      const { envelope } = await stack.raw(example.action.function, event, example.as)
      if (envelope && !envelope.ok) expect(Object.keys(envelope.error.fields ?? {})).toContain(key)
      return envelope
    })
  },
)

/** In these any text is an input. */
const FREE_TEXT = [
  'html',
  'note',
  'reason',
  'whom',
  'found',
  'done',
  'followUp',
  'text',
  'comment',
  'pledge',
  'serviceHours',
  'query',
]

test('a field of another type, or an operator in place of a value, is refused at that field of every action', async () => {
  const wrong = [{ $ne: null }, [], true, -1.5, '', '../..', 'x'.repeat(300), '\u0000'.repeat(20)]
  for (const { name, action, as, input } of ACTIONS) {
    for (const key of Object.keys(input)) {
      for (const value of wrong) {
        if (FREE_TEXT.includes(key) && typeof value === 'string') continue
        // A title is any words, but neither none, nor too many, nor what cannot be read.
        if (key === 'title' && value === '../..') continue
        if (typeof value === 'boolean' && typeof input[key] === 'boolean') continue
        // An empty list is a list.
        if (Array.isArray(value) && Array.isArray(input[key])) continue
        const { envelope } = await stack.call(as, action, { ...input, [key]: value })
        expect({ name, key, value, code: refusedWith(envelope) }).toEqual({ name, key, value, code: 'MALFORMED' })
        const fields = envelope?.ok === false ? Object.keys(envelope.error.fields ?? {}) : []
        // Of an object each field that is wrong is named, and what it does not know.
        expect([...new Set(fields.map((path) => path.split('.')[0]))]).toEqual([key])
      }
    }
  }
})

test('an input above 16 KB is too large for every action that does not say otherwise, however it is shaped', async () => {
  const shapes = [
    { pad: 'x'.repeat(16_400) },
    { pad: '字'.repeat(5_500) },
    { pad: Array.from({ length: 9000 }, () => 1) },
  ]
  for (const extra of shapes) {
    await everyActionAnswers(
      'TOO_LARGE',
      sends(({ action, input }) => ({ action: action.name, input: { ...input, ...extra } })),
      ACTIONS.filter(({ action }) => action.largest === undefined),
    )
  }
})

test('what takes a long text takes it up to its own limit', async () => {
  const roomy = ACTIONS.filter(({ action }) => action.largest !== undefined)
  expect(roomy.map(({ name }) => name)).toEqual(['notices.draft', 'notices.edit', 'notices.correct'])
  const padded = (size: number) =>
    sends(({ action, input }) => ({ action: action.name, input: { ...input, pad: 'x'.repeat(size) } }))
  await everyActionAnswers('MALFORMED', padded(60_000), roomy)
  await everyActionAnswers('TOO_LARGE', padded(98_400), roomy)
})

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

test('the platform itself refuses an event that is above 100 KB, nested without end, or no object', async () => {
  for (const name of Object.keys(CONTRACTS)) {
    const post = async (body: string) => {
      const headers = { 'x-wx-openid': 'test-ann' }
      const response = await fetch(`${stack.url}/functions/${name}`, { method: 'POST', headers, body })
      return ((await response.json()) as { error?: { code: string } }).error?.code
    }
    expect(await post(JSON.stringify({ action: 'x', input: 'x'.repeat(101 * 1024) }))).toBe('REQUEST_SIZE_EXCEED_LIMIT')
    expect(await post(`{"action":"x","input":${nested(40_000)}}`)).toBe('INVALID_PARAM')
    for (const event of ['null', '"request"', '[]', '7', 'no json']) expect(await post(event)).toBe('INVALID_PARAM')
  }
})

test('whatever else the platform may hand to a function is refused by the function', async () => {
  const events = ['null', '"request"', '[]', '7', 'true']
  const deep = `{"action":"inbox","input":${nested(45_000)}}`
  const folder = join(DIST, 'cloudfunctions', 'notifications')
  const definition = { name: 'x', folder, timeoutMs: 5000, memoryMb: 256, openapi: [], triggers: [], version: '' }
  const environment = { TENCENTCLOUD_RUNENV: 'SCF', WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'test-ann' }
  const instance = startInstance({ definition, environment, log() {} })
  try {
    const answers: string[] = []
    for (const event of [...events, deep]) {
      const outcome = await instance.run(() => ({ id: 'x', event, context: {}, environment: {}, offsetMs: 0 }))
      answers.push(refusedWith(outcome.kind === 'result' ? JSON.parse(outcome.json) : undefined))
    }
    expect(answers).toEqual([...events.map(() => 'MALFORMED'), 'TOO_LARGE'])
  } finally {
    instance.kill({ kind: 'timeout' })
    await instance.gone
  }
})

test('a caller whom the platform does not name is refused by every action', async () => {
  await everyActionAnswers('NO_IDENTITY', async ({ action, input }) => {
    return (await stack.raw(action.function, { action: action.name, input, userInfo: { openId: 'test-ann' } })).envelope
  })
})

test.each(['wx_trigger', 'wx_http', 'scf'])('no user action can be called from the source %s', async (source) => {
  await everyActionAnswers('WRONG_SOURCE', ({ as, action, input }) => push(stack, source, as, action, input))
})

test.each([
  ['SYS_ERR', 'INTERNAL'],
  ['EXCEED_CONCURRENT_REQUEST_LIMIT', 'BUSY'],
  ['EXCEED_REQUEST_LIMIT', 'BUSY'],
] as const)('a database that fails with %s is answered as %s, in our words only', async (platform, code) => {
  const reading = ACTIONS.filter(({ name }) => !['notifications.templates', 'identity.ways'].includes(name))
  const every = { times: 1_000 * reading.length }
  await stack.fault({ match: { action: 'database.getDocument' }, kind: 'error', code: platform, ...every })
  await everyActionAnswers(
    code,
    async ({ as, action, input }) => (await stack.call(as, action, input)).envelope,
    reading,
  )
})
