import { type Call, type CallRequest, createCall } from '../calls/call'
import type { CallLog } from '../calls/call-log'
import type { Clock } from '../clock'
import { errorMessage } from '../error-parts'
import type { Pool, PoolOutcome } from '../instances/pool'
import { type PlatformError, platformError } from '../platform-error'
import { callContext, callEnvironment } from './call-environment'
import type { Catalogue, FunctionDefinition } from './catalogue'

export interface InvokeRequest extends CallRequest {
  event: Record<string, unknown>
}

export type Invocation = { call: Call } & ({ ok: true; json: string } | { ok: false; error: PlatformError })

export type Invoke = (request: InvokeRequest) => Promise<Invocation>

interface InvokeParts {
  catalogue: Catalogue
  pool: Pool
  calls: CallLog
  clock: Clock
  /** Base URL of the gateway; known when the server listens. */
  gateway: () => string
}

const ANSWER_LIMIT = 1024 * 1024

/** Makes the one way to call a function: by a client, by another function and by a timer. Never rejects. */
export function createInvoke({ catalogue, pool, calls, clock, gateway }: InvokeParts): Invoke {
  async function run(call: Call, definition: FunctionDefinition, event: string): Promise<PoolOutcome> {
    return pool.run({
      definition,
      nested: call.parent !== undefined,
      begin(instance, coldStart) {
        call.run(instance, coldStart, definition.timeoutMs)
        const environment = callEnvironment(call, gateway())
        return {
          id: call.id,
          event,
          environment,
          context: callContext(call, definition, environment),
          offsetMs: clock.offset(),
        }
      },
    })
  }

  return async ({ event, ...request }) => {
    const call = createCall({ ...request, ...actionOf(event) })
    calls.open(call)
    const found = findFunction(catalogue, request.function)
    const text = textOf(event)
    const invocation =
      'error' in found
        ? fail(call, found.error)
        : text === undefined
          ? fail(call, platformError('INVALID_PARAM', 'the event is nested too deeply'))
          : readOutcome(call, found.definition, await run(call, found.definition, text))
    calls.close(call)
    return invocation
  }
}

/** The definition is read again when its files change, so a broken edit shows up here. */
function findFunction(
  catalogue: Catalogue,
  name: string,
): { definition: FunctionDefinition } | { error: PlatformError } {
  try {
    const definition = catalogue.find(name)
    if (definition !== undefined) return { definition }
    return { error: platformError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`) }
  } catch (error) {
    return { error: platformError('FUNCTIONS_EXECUTE_FAIL', errorMessage(error)) }
  }
}

/** Undefined where the nesting goes beyond the stack: such an event can be read, but not be written. */
function textOf(event: Record<string, unknown>): string | undefined {
  try {
    return JSON.stringify(event)
  } catch {
    return undefined
  }
}

function fail(call: Call, error: PlatformError): Invocation {
  call.logs.push({ level: 'error', line: error.stack ?? error.message })
  call.end(false, error.code)
  return { call, ok: false, error }
}

function actionOf(event: Record<string, unknown>): { action?: string } {
  return typeof event.action === 'string' ? { action: event.action } : {}
}

function readOutcome(call: Call, definition: FunctionDefinition, outcome: PoolOutcome): Invocation {
  if (outcome.kind === 'result' && Buffer.byteLength(outcome.json) <= ANSWER_LIMIT) {
    call.end(outcome.ok, outcome.code)
    return { call, ok: true, json: outcome.json }
  }
  return fail(call, errorOf(definition, outcome))
}

function errorOf(definition: FunctionDefinition, outcome: PoolOutcome): PlatformError {
  switch (outcome.kind) {
    case 'result':
      return platformError('RESULT_SIZE_EXCEED_LIMIT', 'cloudfunction result size exceed limit (1MB)')
    case 'throw':
      return platformError('FUNCTIONS_EXECUTE_FAIL', outcome.message, outcome.stack)
    case 'timeout':
      return platformError(
        'FUNCTIONS_TIME_LIMIT_EXCEEDED',
        `Invoking task timed out after ${definition.timeoutMs / 1000} seconds`,
      )
    case 'memory':
      return platformError('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', `memory limit of ${definition.memoryMb} MB exceeded`)
    case 'crash':
      return platformError('FUNCTIONS_INSTANCE_CRASHED', outcome.message)
    case 'refused':
      return platformError('EXCEED_CONCURRENT_REQUEST_LIMIT', outcome.message)
  }
}
