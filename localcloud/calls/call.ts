import { randomUUID } from 'node:crypto'
import type { Instance, LogLine } from '../instances/instance'
import { type PausableTimer, startPausableTimer } from '../instances/pausable-timer'

/** One request of a function call to the gateway. */
export interface RoundTrip {
  action: string
  /** Collection, function or API that the action is about. */
  collection?: string
  examined: number
  returned: number
  indexed: boolean
  ms: number
  /** The platform code, when it was refused. */
  code?: string
  /** The kind of the fault that struck it. */
  fault?: string
}

export interface CallRequest {
  function: string
  openid?: string
  /** How the platform names what triggered the call: `wx_client`, `wx_trigger`, `wx_client,scf`, ... */
  source: string
  action?: string
  parent?: Call
}

export interface CallStats {
  ms: number
  dbCalls: number
  docsExamined: number
  docsReturned: number
  coldStart: boolean
}

export interface Call extends CallRequest {
  id: string
  /** Real time, epoch milliseconds. */
  at: number
  trips: RoundTrip[]
  logs: LogLine[]
  coldStart: boolean
  ms: number
  state: 'waiting' | 'running' | 'ended'
  ok: boolean
  code?: string
  /** Aborts when the call has its outcome. */
  ended: AbortSignal
  /** The call's instance took its event: its time limit starts. */
  run(instance: Instance, coldStart: boolean, timeoutMs: number): void
  end(ok: boolean, code?: string): void
  /** Kills the instance that runs the call. */
  crash(message: string): void
  /** Stops the time limit of this call and of those that wait for it; the returned function lets it go on. */
  pauseClock(): () => void
}

export function createCall(request: CallRequest): Call {
  const ending = new AbortController()
  let instance: Instance | undefined
  let timer: PausableTimer | undefined
  let startedAt = 0
  const call: Call = {
    ...request,
    id: randomUUID(),
    at: Date.now(),
    trips: [],
    logs: [],
    coldStart: false,
    ms: 0,
    state: 'waiting',
    ok: false,
    ended: ending.signal,
    run(runner, coldStart, timeoutMs) {
      instance = runner
      call.coldStart = coldStart
      call.state = 'running'
      startedAt = performance.now()
      timer = startPausableTimer(timeoutMs, () => runner.kill({ kind: 'timeout' }))
    },
    end(ok, code) {
      timer?.clear()
      call.state = 'ended'
      call.ok = ok
      call.code = code
      call.ms = startedAt === 0 ? 0 : Math.round((performance.now() - startedAt) * 10) / 10
      ending.abort('ended')
    },
    crash(message) {
      instance?.kill({ kind: 'crash', message })
    },
    pauseClock() {
      const resumeOwn = timer?.pause()
      const resumeParent = request.parent?.pauseClock()
      return () => {
        resumeOwn?.()
        resumeParent?.()
      }
    },
  }
  return call
}

/** What the caller is told about the cost of its call. */
export function statsOf(call: Call): CallStats {
  const database = call.trips.filter((trip) => trip.action.startsWith('database.'))
  return {
    ms: call.ms,
    dbCalls: database.length,
    docsExamined: database.reduce((sum, trip) => sum + trip.examined, 0),
    docsReturned: database.reduce((sum, trip) => sum + trip.returned, 0),
    coldStart: call.coldStart,
  }
}
