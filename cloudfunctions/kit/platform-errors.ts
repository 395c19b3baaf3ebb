/** What a failed call to the platform means to us. The SDK has many error shapes; they are told apart only here. */
export type PlatformFailure = 'busy' | 'notDelivered' | 'refused' | 'unknownOutcome' | 'other'

const codeOf = (error: unknown): number => {
  if (error === null || typeof error !== 'object') return 0
  const { errCode, errcode } = error as { errCode?: unknown; errcode?: unknown }
  return Number(errCode ?? errcode ?? 0)
}

const textOf = (error: unknown): string => {
  if (error === null || typeof error !== 'object') return String(error)
  const { errMsg, message, code } = error as { errMsg?: unknown; message?: unknown; code?: unknown }
  return `${String(code ?? '')} ${String(errMsg ?? '')} ${String(message ?? '')}`
}

/** Quota and concurrency limits: nothing was done, and it is safe to repeat. */
const BUSY_CODES = new Set([-501003, -501004])
const BUSY_TEXT = /(?<!TIME_)LIMIT_EXCEEDED|CONCURRENCY|FREQUENCY|RequestLimit|OVERLOAD/i
const TIMEOUT_TEXT = /TIME_LIMIT_EXCEEDED|ETIMEDOUT|ESOCKETTIMEDOUT|ECONNRESET|socket hang up|timeout/i
/** Nothing listens there, so nothing can have been delivered. */
const UNDELIVERED_TEXT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/

/** Refusals of subscribeMessage.send that no repeat will change. */
const SEND_REFUSED = new Set([43101, 40003, 40037, 41030, 47003, 43108, -604101])
/** Refusals that prove that nothing was sent, and that may pass. */
const SEND_LATER = new Set([45009, 45011, -1000])

/** Sorts any error that the SDK throws. `unknownOutcome`: the call may or may not have taken effect. */
export function failureOf(error: unknown): PlatformFailure {
  const code = codeOf(error)
  const text = textOf(error)
  if (SEND_REFUSED.has(code)) return 'refused'
  if (SEND_LATER.has(code) || UNDELIVERED_TEXT.test(text)) return 'notDelivered'
  if (BUSY_CODES.has(code) || BUSY_TEXT.test(text)) return 'busy'
  if (TIMEOUT_TEXT.test(text)) return 'unknownOutcome'
  return 'other'
}

/** The platform's own code as text, for a log line or a row that staff read; never the message, which may carry data. */
export const platformCode = (error: unknown): string => String(codeOf(error) || 'unknown')
