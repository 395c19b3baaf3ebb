import { Hono } from 'hono'
import type { CallLog } from '../calls/call-log'
import type { Clock } from '../clock'
import type { Database } from '../database/database'
import type { Catalogue } from '../functions/catalogue'
import type { Invoke } from '../functions/invoke'
import { clientEvent } from '../functions/platform-event'
import type { Faults } from '../gateway/faults'
import { invocationResponse } from '../http/function-routes'
import type { Pool } from '../instances/pool'
import { isRecord, numberField, stringField } from '../json-value'
import { PUSH_SOURCE } from '../openapi/media-verdicts'
import type { OpenApi } from '../openapi/openapi'
import { APP_ID, ENV_ID, type Person } from '../options'
import type { Storage } from '../storage/storage'
import type { Timers } from '../timer/timers'
import { badRequest, bodyOf } from './body'
import { callDetail, callSummary } from './call-view'
import { dataRoutes, emptyDatabase } from './data-routes'
import { faultRoutes } from './fault-routes'
import { openApiRoutes } from './open-api-routes'

export interface ControlParts {
  calls: CallLog
  catalogue: Catalogue
  clock: Clock
  database: Database
  faults: Faults
  /** True if pages are served at `/`. */
  hosting: boolean
  invoke: Invoke
  openApi: OpenApi
  people: () => Person[]
  pool: Pool
  storage: Storage
  timers: Timers
}

/** `/control/*`: what tests, tools and the console use to watch the cloud and to steer it. */
export function controlRoutes(parts: ControlParts): Hono {
  const { calls, catalogue, clock, database, faults, openApi, people, pool, storage, timers } = parts
  const startedAt = Date.now()
  const app = new Hono()
  app.route('/', faultRoutes(faults))
  app.route('/', dataRoutes(database))
  app.route('/', openApiRoutes(openApi))

  app.get('/clock', (context) => context.json({ offsetMs: clock.offset(), now: clock.now() }))
  app.post('/clock', async (context) => {
    const offsetMs = numberField((await bodyOf(context)) ?? {}, 'offsetMs')
    if (offsetMs === undefined) return badRequest('offsetMs must be a number of milliseconds')
    clock.move(offsetMs)
    return context.json({ offsetMs: clock.offset(), now: clock.now() })
  })

  app.post('/fire', async (context) => {
    const name = stringField((await bodyOf(context)) ?? {}, 'function')
    return name === undefined ? badRequest('name a function') : invocationResponse(await timers.fire(name))
  })
  app.get('/timers', (context) => context.json({ timers: timers.next() }))

  // Message pushes carry no documented SOURCE of their own; a test may name another.
  app.post('/push', async (context) => {
    const body = (await bodyOf(context)) ?? {}
    const name = stringField(body, 'function')
    if (name === undefined || !isRecord(body.event)) return badRequest('name a function and give an event object')
    const openid = stringField(body, 'openid')
    const source = stringField(body, 'source') ?? PUSH_SOURCE
    return invocationResponse(
      await parts.invoke({ function: name, openid, source, event: clientEvent(body.event, openid) }),
    )
  })

  app.get('/people', (context) => context.json({ people: people() }))
  app.get('/functions', (context) => {
    const functions = catalogue.list().map(({ name, timeoutMs, memoryMb, openapi, triggers }) => ({
      name,
      timeoutMs,
      memoryMb,
      openapi,
      triggers,
    }))
    return context.json({ functions, appId: APP_ID, env: ENV_ID, hosting: parts.hosting })
  })
  app.get('/files', async (context) => context.json({ files: await storage.list() }))

  app.get('/calls', (context) => {
    const limit = Math.min(Math.max(Number(context.req.query('limit') ?? 50) || 50, 1), 500)
    return context.json({ calls: calls.recent(limit).map(callSummary) })
  })
  app.get('/calls/:id', (context) => {
    const call = calls.find(context.req.param('id'))
    return call === undefined ? badRequest('no such call is remembered', 404) : context.json(callDetail(call))
  })

  app.get('/stats', (context) => {
    const { all, functions } = calls.totals()
    const rssMb = Math.round(process.memoryUsage().rss / 1024 / 1024)
    return context.json({ startedAt, ...all, functions, instances: pool.state(), memory: { rssMb } })
  })
  app.post('/reset', async (context) => {
    const body = await bodyOf(context)
    if (body === undefined) return badRequest('the body is no JSON object')
    faults.clear()
    openApi.clear()
    calls.clear()
    pool.resetCounters()
    if (body.data === true) {
      emptyDatabase(database)
      await storage.clear()
    }
    return context.json({ reset: true, data: body.data === true })
  })
  return app
}
