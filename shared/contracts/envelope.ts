import type { ErrorCode, FieldErrors } from './errors'

/** What a client sends to a cloud function. */
export interface Request {
  action: string
  input: unknown
}

export interface Refusal {
  code: ErrorCode
  /** Chinese, for a resident, says what to do next. */
  message: string
  fields?: FieldErrors
  detail?: Record<string, string | number | boolean | null>
  requestId: string
}

/** What every cloud function answers. `serverTime` (epoch ms) is the clock that deadlines are measured by. */
export type Envelope<T> = { ok: true; data: T; serverTime: number } | { ok: false; error: Refusal; serverTime: number }
