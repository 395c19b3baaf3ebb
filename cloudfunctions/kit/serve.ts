import { randomUUID } from 'node:crypto'
import type { Action, ActionDefinition, Contract, OutputOf, ParsedInputOf } from '../../shared/contracts/contract'
import type { Envelope } from '../../shared/contracts/envelope'
import { AppError } from '../../shared/contracts/errors'
import type { Person } from '../../shared/model/person'
import type { Role } from '../../shared/model/role'
import { type Meter, metered } from './call'
import { personIdOf } from './ids'
import { log, whereOf } from './log'
import { parseRequest } from './parse-request'
import { holds, holdsAnywhere, people } from './people'
import { failureOf } from './platform-errors'
import { refuse } from './refuse'
import { wxContext } from './sdk'

/** What every handler knows. Identity and time come from the platform, never from the event. */
export interface Visit {
  openid: string
  personId: string
  /** Epoch ms. */
  now: number
  requestId: string
}

/** What a handler of an action for registered people or for roles knows besides. */
export interface Call extends Visit {
  person: Person
}

type CallFor<D extends ActionDefinition> = D['allow'] extends 'everyone' ? Visit : Call

/** One handler per action: an action without one does not compile, nor does one without an action. */
export type Handlers<D extends Record<string, ActionDefinition>> = {
  [K in keyof D]: (input: ParsedInputOf<D[K]>, call: CallFor<D[K]>) => Promise<OutputOf<D[K]>>
}

type Main = (event: unknown) => Promise<Envelope<unknown>>

/** Sources that are a person's tap, through the app or through another of our functions. */
const CLIENT_SOURCES = /^wx_(client|devtools|unknown)/

/**
 * Makes a cloud function's `main` of a contract and its handlers:
 * parse → who is calling → may they → run → envelope, and one log line.
 */
export function serve<D extends Record<string, ActionDefinition>>(contract: Contract<D>, handlers: Handlers<D>): Main {
  const actions = contract as unknown as Record<string, Action>
  const functionName = Object.values(actions)[0]?.function ?? ''
  const run = handlers as unknown as Record<string, (input: unknown, call: Visit | Call) => Promise<unknown>>

  const answer = async (event: unknown, seen: { action: string }, visit: Visit): Promise<unknown> => {
    const { openid, source } = wxContext()
    if (source && !CLIENT_SOURCES.test(source)) throw new AppError('WRONG_SOURCE')
    if (!openid) throw new AppError('NO_IDENTITY')
    const { action, input } = parseRequest(actions, event)
    seen.action = action.name
    Object.assign(visit, { openid, personId: personIdOf(openid) })
    const call = action.allow === 'everyone' ? visit : await authorize(action, input, visit)
    const handler = run[action.name]
    if (!handler) throw new AppError('UNKNOWN_ACTION')
    // Parsing the answer cuts it to the contract: nothing that is not declared can leave.
    return action.output.parse(await handler(input, call))
  }

  return async (event) => {
    const visit: Visit = { openid: '', personId: '', now: Date.now(), requestId: randomUUID() }
    const seen = { action: '' }
    const meter: Meter = { trips: 0, openapi: 0 }
    const line = (code: string, where?: string) => {
      log({
        level: where ? 'error' : 'info',
        function: functionName,
        action: seen.action,
        requestId: visit.requestId,
        ms: Date.now() - visit.now,
        ...meter,
        code,
        ...(where ? { where } : {}),
      })
    }
    try {
      const data = await metered(meter, () => answer(event, seen, visit))
      line('OK')
      return { ok: true, data, serverTime: visit.now }
    } catch (error) {
      const refusal = refusalOf(error)
      line(refusal.code, error instanceof AppError ? undefined : whereOf(error))
      return refuse(refusal, visit.requestId, visit.now)
    }
  }
}

/** The caller's record, if they may call the action. Errors: NOT_REGISTERED, WRONG_ROLE, WRONG_PLACE. */
async function authorize(action: Action, input: unknown, visit: Visit): Promise<Call> {
  const person = await people.get(visit.personId)
  if (person?.erasedAt !== null) throw new AppError('NOT_REGISTERED')
  if (typeof action.allow === 'object') {
    const roles: readonly Role[] = action.allow.roles
    const where = (input as Record<string, string>)[action.allow.of ?? 'community'] ?? ''
    if (!holdsAnywhere(person, roles, visit.now)) throw new AppError('WRONG_ROLE')
    if (!holds(person, roles, where, visit.now)) throw new AppError('WRONG_PLACE')
  }
  return { ...visit, person }
}

function refusalOf(error: unknown): AppError {
  if (error instanceof AppError) return error
  return new AppError(failureOf(error) === 'busy' ? 'BUSY' : 'INTERNAL')
}
