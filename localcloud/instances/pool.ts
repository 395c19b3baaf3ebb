import { errorMessage } from '../error-parts'
import type { FunctionDefinition } from '../functions/catalogue'
import type { Instance, Job, Outcome } from './instance'

export interface Ticket {
  definition: FunctionDefinition
  /** A call made by another call may exceed the limit: its caller keeps an instance busy while it waits. */
  nested: boolean
  /** Told which instance took the call, when its code is loaded; answers with the event to run. */
  begin: (instance: Instance, coldStart: boolean) => Job
}

export type PoolOutcome = Outcome | { kind: 'refused'; message: string }

export interface Pool {
  run(ticket: Ticket): Promise<PoolOutcome>
  state(): { limit: number; live: number; busy: number; queued: number; coldStarts: number }
  resetCounters(): void
  close(): Promise<void>
}

interface Waiting {
  ticket: Ticket
  resolve: (outcome: PoolOutcome) => void
}

const QUEUE_LIMIT = 5000

/** Loading the SDK takes a whole core: more at once only delay each other, and the calls that already run. */
const LOADING_LIMIT = 2

/**
 * A bounded set of function instances, one event at a time each. Beyond the limit the instance idle for longest
 * makes room; when all are busy, calls queue in order of arrival.
 */
export function createPool(limit: number, start: (definition: FunctionDefinition) => Instance): Pool {
  /** Least recently used first. */
  const idle: Instance[] = []
  const busy = new Set<Instance>()
  const leaving = new Set<Promise<void>>()
  let queue: Waiting[] = []
  let coldStarts = 0
  let loading = 0
  let closed = false

  function discard(instance: Instance) {
    busy.delete(instance)
    instance.kill({ kind: 'crash', message: 'the function instance was replaced' })
    leaving.add(instance.gone)
    void instance.gone.then(() => leaving.delete(instance.gone))
  }

  function takeIdle(definition: FunctionDefinition): Instance | undefined {
    for (let at = idle.length - 1; at >= 0; at--) {
      const instance = idle[at]
      if (instance === undefined || instance.definition.name !== definition.name) continue
      idle.splice(at, 1)
      if (instance.alive() && instance.definition.version === definition.version) return instance
      discard(instance)
    }
    return undefined
  }

  function hasRoom(nested: boolean): boolean {
    const allowed = nested ? limit * 2 : limit
    if (busy.size + idle.length < allowed) return true
    const oldest = idle.shift()
    if (oldest === undefined) return false
    discard(oldest)
    return true
  }

  async function serve(instance: Instance, { ticket, resolve }: Waiting, coldStart: boolean) {
    busy.add(instance)
    let loadingNow = coldStart
    const loaded = () => {
      if (loadingNow) loading -= 1
      loadingNow = false
    }
    const outcome = await instance.run(() => {
      loaded()
      setImmediate(advance)
      return ticket.begin(instance, coldStart)
    })
    loaded()
    busy.delete(instance)
    if (instance.alive() && !closed) idle.push(instance)
    else discard(instance)
    resolve(outcome)
    advance()
    trim()
  }

  function tryServe(waiting: Waiting): boolean {
    const { definition, nested } = waiting.ticket
    const warm = takeIdle(definition)
    if (warm !== undefined) {
      void serve(warm, waiting, false)
      return true
    }
    if (loading >= LOADING_LIMIT || !hasRoom(nested)) return false
    const instance = startOrExplain(waiting)
    if (instance === undefined) return true
    coldStarts += 1
    loading += 1
    void serve(instance, waiting, true)
    return true
  }

  /** The machine may refuse another thread; then the call is told, and the others go on. */
  function startOrExplain({ ticket, resolve }: Waiting): Instance | undefined {
    try {
      return start(ticket.definition)
    } catch (error) {
      resolve({ kind: 'crash', message: `the function instance could not start: ${errorMessage(error)}` })
      return undefined
    }
  }

  /** Serves what can be served: warm instances in order of arrival, but no function waits without any instance. */
  function advance() {
    while (queue.length > 0 && !closed) {
      const served = candidates().find(tryServe)
      if (served === undefined) return
      queue.splice(queue.indexOf(served), 1)
    }
  }

  function candidates(): Waiting[] {
    const warm = queue.findIndex(({ ticket }) => idle.some((one) => one.definition.name === ticket.definition.name))
    const starved = queue.findIndex(({ ticket }) => !hasInstance(ticket.definition.name))
    const nested = queue.findIndex(({ ticket }) => ticket.nested)
    const first = starved !== -1 && (warm === -1 || starved < warm) ? [starved, warm] : [warm, starved]
    return [...first, 0, nested].flatMap((at) => queue[at] ?? [])
  }

  /** Nested calls may have gone over the limit. */
  function trim() {
    while (busy.size + idle.length > limit) {
      const oldest = idle.shift()
      if (oldest === undefined) return
      discard(oldest)
    }
  }

  function hasInstance(name: string): boolean {
    for (const instance of busy) if (instance.definition.name === name) return true
    return idle.some((instance) => instance.definition.name === name)
  }

  return {
    run(ticket) {
      if (closed) return Promise.resolve({ kind: 'refused', message: 'the local cloud is shutting down' })
      if (queue.length >= QUEUE_LIMIT) {
        return Promise.resolve({ kind: 'refused', message: `more than ${QUEUE_LIMIT} calls are waiting` })
      }
      return new Promise((resolve) => {
        queue.push({ ticket, resolve })
        advance()
      })
    },
    state: () => ({ limit, live: busy.size + idle.length, busy: busy.size, queued: queue.length, coldStarts }),
    resetCounters() {
      coldStarts = 0
    },
    async close() {
      closed = true
      const waiting = queue
      queue = []
      for (const entry of waiting) entry.resolve({ kind: 'refused', message: 'the local cloud is shutting down' })
      for (const instance of [...busy, ...idle.splice(0)]) discard(instance)
      await Promise.all(leaving)
    },
  }
}
