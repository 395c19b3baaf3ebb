import type { Envelope } from '../../shared/contracts/envelope'
import { type AppError, ERRORS } from '../../shared/contracts/errors'

/** What a caller is told of a refusal: its code, a sentence, and nothing of the error itself. */
export function refuse({ code, fields, detail }: AppError, requestId: string, serverTime: number): Envelope<never> {
  const rest = { ...(fields ? { fields } : {}), ...(detail ? { detail } : {}) }
  return { ok: false, error: { code, message: ERRORS[code], ...rest, requestId }, serverTime }
}
