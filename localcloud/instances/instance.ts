import { Worker } from 'node:worker_threads'
import { assetPath } from '../assets'
import { errorCode, errorMessage, errorStack } from '../error-parts'
import type { FunctionDefinition } from '../functions/catalogue'
import { isRecord, stringField } from '../json-value'

export interface Job {
  id: string
  /** The event as JSON text. */
  event: string
  context: Record<string, unknown>
  /** Variables of this call; null removes one that an earlier call left. */
  environment: Record<string, string | null>
  offsetMs: number
}

export type Outcome =
  | { kind: 'result'; json: string; ok: boolean; code?: string }
  | { kind: 'throw'; message: string; stack?: string }
  | { kind: 'timeout' }
  | { kind: 'memory' }
  | { kind: 'crash'; message: string }

export interface Instance {
  readonly definition: FunctionDefinition
  /** False once the thread was ended or died: it takes no more events. */
  alive(): boolean
  /** Runs one event; `begin` is asked for it when the code is loaded. Never rejects. */
  run(begin: () => Job): Promise<Outcome>
  /** Ends the thread; a running event ends with this outcome. */
  kill(outcome: Outcome): void
  /** Settles when the thread is gone. */
  gone: Promise<void>
}

export interface LogLine {
  level: string
  line: string
}

export interface InstanceOptions {
  definition: FunctionDefinition
  environment: Record<string, string>
  nodePath?: string
  log: (callId: string, line: LogLine) => void
}

const LOAD_LIMIT_MS = 30_000

/** Starts a thread that loads the function. Loading errors become the outcome of its first event. */
export function startInstance({ definition, environment, nodePath, log }: InstanceOptions): Instance {
  const worker = new Worker(assetPath('instances', 'instance-worker.cjs'), {
    env: { ...environment },
    // Loader hooks of the host (tsx, jest) are no part of a function's world.
    execArgv: [],
    workerData: { folder: definition.folder, nodePath },
    resourceLimits: { maxOldGenerationSizeMb: definition.memoryMb },
    stdout: true,
    stderr: true,
    name: definition.name,
  })
  let ended: Outcome | undefined
  let finish: ((outcome: Outcome) => void) | undefined
  const loading = setTimeout(() => end({ kind: 'timeout' }), LOAD_LIMIT_MS)
  let markLoaded: () => void = () => {}
  const loaded = new Promise<void>((resolve) => {
    markLoaded = () => {
      clearTimeout(loading)
      resolve()
    }
  })

  function settle(outcome: Outcome) {
    finish?.(outcome)
    finish = undefined
  }

  function end(outcome: Outcome) {
    if (ended !== undefined) return
    ended = outcome
    markLoaded()
    settle(outcome)
    void worker.terminate()
  }

  worker.on('message', (message: unknown) => {
    if (!isRecord(message)) return
    const text = (key: string) => stringField(message, key) ?? ''
    if (message.type === 'log') log(text('id'), { level: text('level'), line: text('line') })
    else if (message.type === 'ready') markLoaded()
    else if (message.type === 'load-failed') end({ kind: 'throw', message: text('message'), stack: text('stack') })
    else if (message.type === 'failed') settle({ kind: 'throw', message: text('message'), stack: text('stack') })
    else if (message.type === 'done') {
      const code = stringField(message, 'code')
      settle({ kind: 'result', json: text('json'), ok: message.ok === true, ...(code === undefined ? {} : { code }) })
    }
  })
  worker.on('error', (error: unknown) => end(outcomeOfError(error)))
  worker.on('exit', () => end({ kind: 'crash', message: 'the function instance exited' }))
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()))

  return {
    definition,
    gone,
    kill: end,
    alive: () => ended === undefined,
    async run(begin) {
      await loaded
      const job = begin()
      if (ended !== undefined) return ended
      const outcome = new Promise<Outcome>((resolve) => {
        finish = resolve
      })
      worker.postMessage(job)
      return outcome
    },
  }
}

function outcomeOfError(error: unknown): Outcome {
  if (errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'memory' }
  return { kind: 'throw', message: errorMessage(error), stack: errorStack(error) }
}
