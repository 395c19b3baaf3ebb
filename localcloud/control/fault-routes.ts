import { Hono } from 'hono'
import {
  FAULT_KINDS,
  type FaultKind,
  type FaultMatch,
  type FaultRule,
  type FaultState,
  type Faults,
} from '../gateway/faults'
import { isRecord, type JsonRecord, stringField } from '../json-value'
import { badRequest, bodyOf } from './body'

const STATES: FaultState[] = ['armed', 'held', 'fired', 'released']
const MATCH_KEYS: (keyof FaultMatch)[] = ['function', 'openid', 'action', 'collection']
const LONGEST_WAIT_MS = 60_000

/** `/control/faults` and `/control/release`: strikes at chosen round trips of function calls. */
export function faultRoutes(faults: Faults): Hono {
  return new Hono()
    .get('/faults', (context) => context.json({ faults: faults.list() }))
    .post('/faults', async (context) => {
      const body = await bodyOf(context)
      const rule = body === undefined ? 'the body is no JSON object' : readRule(body)
      return typeof rule === 'string' ? badRequest(rule) : context.json(faults.arm(rule))
    })
    .delete('/faults', (context) => {
      faults.clear()
      return context.json({ faults: [] })
    })
    .get('/faults/:id', async (context) => {
      const id = context.req.param('id')
      const wanted = STATES.find((state) => state === context.req.query('wait'))
      const ms = Math.min(Math.max(Number(context.req.query('ms') ?? 5000) || 0, 0), LONGEST_WAIT_MS)
      const fault = wanted === undefined ? faults.find(id) : await faults.wait(id, wanted, ms)
      return fault === undefined ? badRequest(`no fault ${id}`, 404) : context.json(fault)
    })
    .post('/release', async (context) => {
      const id = stringField((await bodyOf(context)) ?? {}, 'id')
      const fault = id === undefined ? undefined : faults.find(id)
      if (id === undefined || fault === undefined) return badRequest(`no fault ${id}`, 404)
      if (!faults.release(id)) return badRequest(`${id} holds nothing: it is ${fault.state}`, 409)
      return context.json(faults.find(id) ?? {})
    })
}

function readRule(body: JsonRecord): FaultRule | string {
  const kind = FAULT_KINDS.find((known): known is FaultKind => known === body.kind)
  if (kind === undefined) return `kind must be one of ${FAULT_KINDS.join(', ')}`
  const match = body.match ?? {}
  if (!isRecord(match)) return 'match must be an object'
  const stranger = Object.keys(match).find((key) => !MATCH_KEYS.some((known) => known === key))
  if (stranger !== undefined) return `match knows ${MATCH_KEYS.join(', ')}, not ${stranger}`
  const nth = body.nth ?? 1
  const times = body.times ?? 1
  if (!isPositive(nth) || !isPositive(times)) return 'nth and times must be whole numbers from 1'
  const code = stringField(body, 'code')
  return {
    match: Object.fromEntries(MATCH_KEYS.flatMap((key) => (typeof match[key] === 'string' ? [[key, match[key]]] : []))),
    kind,
    nth,
    times,
    ...(code === undefined ? {} : { code }),
    holdStopsClock: body.holdStopsClock !== false,
  }
}

function isPositive(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1
}
