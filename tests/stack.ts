import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LocalCloud, startLocalCloud } from '../localcloud/local-cloud'
import type { Action, InputOf, OutputOf } from '../shared/contracts/contract'
import type { Envelope, Refusal } from '../shared/contracts/envelope'
import { at } from '../shared/domain/shanghai'
import type { CollectionName, Documents } from '../shared/model/collections'

export const DIST = join(__dirname, '..', 'dist')
const FUNCTIONS = join(DIST, 'cloudfunctions')

/** A Monday morning on which every test lives unless it says otherwise. */
export const MONDAY = at('2026-11-23', '09:00')
/** The functions' key in tests; never used elsewhere. */
export const TEST_SECRET = randomBytes(32)

export interface Stats {
  ms: number
  dbCalls: number
  docsExamined: number
  docsReturned: number
  coldStart: boolean
}

export type FaultKind = 'error' | 'timeout' | 'crash-before' | 'crash-after' | 'duplicate' | 'hold' | 'hold-after'

export interface Fault {
  match: { function?: string; openid?: string; action?: string; collection?: string }
  kind: FaultKind
  nth?: number
  times?: number
  code?: string
}

export interface Stack {
  cloud: LocalCloud
  url: string
  /** Calls an action as a person; throws if it is refused or fails. */
  ask<A extends Action>(openid: string, action: A, input: InputOf<A>): Promise<OutputOf<A>>
  /** The same, giving the whole envelope and the counters; a crash of the function is `crashed`. */
  call<A extends Action>(openid: string, action: A, input: unknown): Promise<Answer<OutputOf<A>>>
  /** Calls any function with any event, as the platform would let anybody do. */
  raw(name: string, event: unknown, openid?: string): Promise<Answer<unknown>>
  /** Fires the timer once; its jobs' report. */
  tick(): Promise<{ ok: boolean; jobs: Record<string, Record<string, number> | string> }>
  /** Moves the clock of the cloud to an instant (epoch ms). */
  setClock(instant: number): Promise<void>
  /** Arms a fault; `held` waits until it holds a round trip, `release` lets that go. */
  fault(fault: Fault): Promise<{ id: string; held(): Promise<void>; release(): Promise<void> }>
  messages(): Promise<SentMessage[]>
  all<N extends CollectionName>(collection: N): Promise<Documents[N][]>
  one<N extends CollectionName>(collection: N, id: string): Promise<Documents[N] | undefined>
  post(path: string, body: unknown): Promise<Record<string, unknown>>
  close(): Promise<void>
}

export type SentMessage = { api: string; function: string; openid?: string; payload: Record<string, unknown> }

export type Answer<T> = { envelope?: Envelope<T>; data?: T; error?: Refusal; crashed: boolean; stats: Stats }

export interface StackOptions {
  data?: string
  functions?: string
  createCollections?: boolean
  instances?: number
  hosting?: string
  timer?: boolean
  people?: { openid: string; name: string; note?: string }[]
  /** Where the clock starts; null leaves the real time. */
  now?: number | null
  port?: number
  /** Function to which verdicts on pictures are pushed by themselves. */
  pushTo?: string
  /** Variables of the functions, over those that every test has. */
  env?: Record<string, string>
}

/** The real thing on a free port: built functions with the SDK inside, gateway, SQLite. Build first. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const { functions = FUNCTIONS, data = ':memory:', now = MONDAY, timer = false, env = {}, ...rest } = options
  const schemaFile = join(FUNCTIONS, 'database.json')
  if (!existsSync(schemaFile)) throw new Error('nothing is built: run `npm run build -- --only functions` first')
  const cloud = await startLocalCloud({
    ...rest,
    functions,
    data,
    timer,
    schema: JSON.parse(readFileSync(schemaFile, 'utf8')),
    nodePath: join(__dirname, '..', 'node_modules'),
    env: {
      HONGXIN_SECRET: TEST_SECRET.toString('base64'),
      TEMPLATE_BOOKING_ANSWERED: 'test-template-booking-answered',
      TEMPLATE_REMINDER: 'test-template-reminder',
      TEMPLATE_HELP_ANSWERED: 'test-template-help-answered',
      TEMPLATE_NOTICE_PUBLISHED: 'test-template-notice-published:longTerm',
      TEMPLATE_DIGEST: 'test-template-digest',
      ...env,
    },
  })
  const url = cloud.url.replace(/\/$/, '')

  const request = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, json: (await response.json()) as Record<string, unknown> }
  }
  const control = async (path: string, body: unknown) => {
    const { status, json } = await request('POST', path, body)
    if (status >= 400) throw new Error(`${path}: ${JSON.stringify(json)}`)
    return json
  }

  const raw = async (name: string, event: unknown, openid?: string): Promise<Answer<unknown>> => {
    const headers: Record<string, string> = openid ? { 'x-wx-openid': openid } : {}
    const { json } = await request('POST', `/functions/${name}`, event, headers)
    const envelope = json.result as Envelope<unknown> | undefined
    const stats = json.stats as Stats
    if (!envelope) return { crashed: true, stats }
    return envelope.ok
      ? { envelope, data: envelope.data, crashed: false, stats }
      : { envelope, error: envelope.error, crashed: false, stats }
  }

  const stack: Stack = {
    cloud,
    url,
    raw,
    post: control,
    async call(openid, action, input) {
      return (await raw(action.function, { action: action.name, input }, openid)) as never
    },
    async ask(openid, action, input) {
      const answer = await stack.call(openid, action, input)
      if (answer.data === undefined) {
        throw new Error(
          `${action.function}.${action.name}: ${answer.crashed ? 'crashed' : JSON.stringify(answer.error)}`,
        )
      }
      return answer.data as never
    },
    async tick() {
      const { result } = await control('/control/fire', { function: 'tick' })
      return result as never
    },
    async setClock(instant) {
      await control('/control/clock', { offsetMs: instant - Date.now() })
    },
    async fault(fault) {
      const { id } = await control('/control/faults', fault)
      return {
        id: String(id),
        async held() {
          const { json } = await request('GET', `/control/faults/${id}?wait=held&ms=15000`)
          if (json.state !== 'held') throw new Error(`nothing was held: ${JSON.stringify(json)}`)
        },
        async release() {
          await control('/control/release', { id })
        },
      }
    },
    async messages() {
      return (await request('GET', '/control/messages')).json.messages as SentMessage[]
    },
    async all(collection) {
      return documentsOf(cloud, collection, {})
    },
    async one(collection, id) {
      return documentsOf(cloud, collection, { _id: id })[0]
    },
    close: () => cloud.close(),
  }
  if (now !== null) await stack.setClock(now)
  return stack
}

function documentsOf<N extends CollectionName>(cloud: LocalCloud, collection: N, query: object): Documents[N][] {
  const found: Documents[N][] = []
  for (let offset = 0; ; offset += 1000) {
    const { body } = cloud.database.handle({
      action: 'database.getDocument',
      collectionName: collection,
      query: JSON.stringify(query),
      queryType: 'WHERE',
      limit: 1000,
      offset,
    })
    const { list } = body.data as { list: string[] }
    found.push(...list.map((line) => plain(JSON.parse(line)) as Documents[N]))
    if (list.length < 1000) return found
  }
}

/** Canonical EJSON numbers back to plain ones. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
  const [first] = entries
  if (entries.length === 1 && first && /^\$number/.test(first[0])) return Number(first[1])
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]))
}

const made = { keys: 0 }
/** A fresh client key, as a client would make one per intent. */
export function newKey(): string {
  made.keys += 1
  return `test-key-${String(made.keys).padStart(12, '0')}`
}
