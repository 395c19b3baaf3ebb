import type { Action, InputOf, OutputOf } from '../../../shared/contracts/contract'
import type { Envelope } from '../../../shared/contracts/envelope'
import type { FieldErrors } from '../../../shared/contracts/errors'
import { CloudError } from './cloud-error'
import { learnServerTime } from './server-clock'
import { transport } from './transport'

/** A function may run for 20 s at most; a person does not wait longer than this. */
const PATIENCE_MS = 15_000

interface Issue {
  path: PropertyKey[]
  message: string
}

function fieldErrors(issues: readonly Issue[]): FieldErrors {
  const fields: FieldErrors = {}
  for (const issue of issues) {
    const path = issue.path.map(String).join('.')
    fields[path] ??= issue.message
  }
  return fields
}

function isEnvelope(result: unknown): result is Envelope<unknown> {
  return typeof result === 'object' && result !== null && 'ok' in result && 'serverTime' in result
}

function withPatience<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CloudError('NETWORK')), PATIENCE_MS)
  })
  return Promise.race([answer, tooLong]).finally(() => clearTimeout(timer))
}

/**
 * Calls one action of a contract and gives its data. Input that the contract refuses is not sent.
 * Throws CloudError: the server's codes, MALFORMED with `fields` for input refused here, NETWORK when no answer came.
 */
export async function call<A extends Action>(action: A, input: InputOf<A>): Promise<OutputOf<A>> {
  const checked = action.input.safeParse(input)
  if (!checked.success) throw new CloudError('MALFORMED', { fields: fieldErrors(checked.error.issues) })
  const sentAt = Date.now()
  const { result, requestId } = await withPatience(
    transport(action.function, { action: action.name, input: checked.data }),
  )
  if (!isEnvelope(result)) throw new CloudError('INTERNAL', { requestId })
  learnServerTime(result.serverTime, sentAt, Date.now())
  if (!result.ok) throw new CloudError(result.error.code, result.error)
  return result.data as OutputOf<A>
}
