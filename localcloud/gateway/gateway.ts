import type { Call, RoundTrip } from '../calls/call'
import type { CallLog } from '../calls/call-log'
import type { Database } from '../database/database'
import { errorMessage, errorStack } from '../error-parts'
import type { Invoke } from '../functions/invoke'
import { isRecord, parseJson, stringField } from '../json-value'
import { errorAnswer, type GatewayAnswer, jsonAnswer } from './answer'
import type { Faults, Strike } from './faults'
import { type GatewayRequest, readGatewayRequest, targetOf } from './request'

/** One family of actions, chosen by the word before the dot. Undefined: no such action. */
export type ActionHandler = (
  request: GatewayRequest,
  call: Call | undefined,
) => GatewayAnswer | undefined | Promise<GatewayAnswer | undefined>

export interface GatewayParts {
  calls: CallLog
  faults: Faults
  families: Record<string, ActionHandler>
}

export interface Gateway {
  /**
   * Answers one request of an SDK. `callId` names the function call that made it, if any. Undefined: a fault decided
   * that no answer ever comes, and the call is over, so the socket is to be dropped.
   */
  handle(body: Buffer, contentType: string, callId: string | undefined): Promise<GatewayAnswer | undefined>
}

export function createGateway({ calls, faults, families }: GatewayParts): Gateway {
  async function execute(request: GatewayRequest, call: Call | undefined): Promise<GatewayAnswer> {
    const family = families[request.action.split('.')[0] ?? '']
    try {
      const answer = await family?.(request, call)
      return answer ?? errorAnswer('INVALID_PARAM', `unknown action ${request.action}`)
    } catch (error) {
      console.error(`${request.action}: ${errorStack(error) ?? errorMessage(error)}`)
      return errorAnswer('SYS_ERR', errorMessage(error))
    }
  }

  return {
    async handle(body, contentType, callId) {
      const request = readGatewayRequest(body, contentType)
      if (request === undefined) return errorAnswer('INVALID_PARAM', 'the request names no action')
      const call = callId === undefined ? undefined : calls.find(callId)
      if (call === undefined) return execute(request, undefined)

      const trip: RoundTrip = {
        action: request.action,
        collection: targetOf(request),
        examined: 0,
        returned: 0,
        indexed: true,
        ms: 0,
      }
      call.trips.push(trip)
      const startedAt = performance.now()
      const strike = faults.strike({ ...trip, function: call.function, openid: call.openid })
      if (strike !== undefined) trip.fault = strike.rule.kind
      const run = () => execute(request, call)
      const answer = strike === undefined ? await run() : await executeUnderFault(strike, call, run)
      trip.ms = Math.round((performance.now() - startedAt) * 10) / 10
      if (answer === undefined) return undefined
      const { examined, returned, indexed, code } = answer
      Object.assign(trip, { examined, returned, indexed, ...(code === undefined ? {} : { code }) })
      return answer
    },
  }
}

async function executeUnderFault(
  { id, rule, hold }: Strike,
  call: Call,
  execute: () => Promise<GatewayAnswer>,
): Promise<GatewayAnswer | undefined> {
  async function held(): Promise<boolean> {
    const resume = rule.holdStopsClock ? call.pauseClock() : undefined
    const released = await hold()
    resume?.()
    return released
  }
  switch (rule.kind) {
    case 'error':
      return errorAnswer(rule.code ?? 'SYS_ERR', `${id}: refused by a fault of the local cloud`)
    case 'timeout':
      await execute()
      await untilEnded(call)
      return undefined
    case 'crash-before':
      call.crash(`${id}: the instance died before the request`)
      return undefined
    case 'crash-after':
      await execute()
      call.crash(`${id}: the instance died after the request`)
      return undefined
    case 'duplicate':
      await execute()
      return execute()
    case 'hold':
      return (await held()) ? execute() : undefined
    case 'hold-after': {
      const answer = await execute()
      return (await held()) ? answer : undefined
    }
  }
}

function untilEnded(call: Call): Promise<void> {
  if (call.ended.aborted) return Promise.resolve()
  return new Promise((resolve) => call.ended.addEventListener('abort', () => resolve(), { once: true }))
}

export function databaseFamily(database: Database): ActionHandler {
  return (request) => {
    const { body, examined, returned, indexed } = database.handle({ ...request.fields, action: request.action })
    return jsonAnswer(body, { examined, returned, indexed })
  }
}

/** Function to function: the callee sees the same person, and a `SOURCE` that shows the chain. */
export function functionsFamily(invoke: Invoke): ActionHandler {
  return async (request, call) => {
    if (request.action !== 'functions.invokeFunction') return undefined
    const name = stringField(request.fields, 'function_name')
    if (name === undefined) return errorAnswer('INVALID_PARAM', 'function_name is missing')
    const data = parseJson(stringField(request.fields, 'request_data') || '{}')
    if (!isRecord(data)) return errorAnswer('INVALID_PARAM', 'request_data is no JSON object')
    const invocation = await invoke({
      function: name,
      openid: call?.openid,
      source: call === undefined ? 'scf' : `${call.source},scf`,
      parent: call,
      event: data,
    })
    if (!invocation.ok) return errorAnswer(invocation.error.code, invocation.error.message)
    return jsonAnswer({ data: { response_data: invocation.json } })
  }
}
