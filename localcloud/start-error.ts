export type StartErrorCode =
  | 'PORT_TAKEN'
  | 'PORT_REFUSED'
  | 'FUNCTIONS_MISSING'
  | 'FUNCTIONS_INVALID'
  | 'FILE_UNREADABLE'
  | 'BAD_FLAG'
  | 'DATA_UNWRITABLE'
  | 'DATA_CORRUPT'
  | 'DATA_LOCKED'

/** Why the local cloud could not start; `message` is one line for a person. */
export class StartError extends Error {
  constructor(
    readonly code: StartErrorCode,
    message: string,
  ) {
    super(message)
    this.name = 'StartError'
  }
}

const OPENING_CODES: readonly string[] = ['DATA_UNWRITABLE', 'DATA_CORRUPT', 'DATA_LOCKED']

/** True for the errors that `openDatabase` and this module throw with a code of their own. */
export function isStartError(error: unknown): error is Error & { code: StartErrorCode } {
  if (error instanceof StartError) return true
  return error instanceof Error && 'code' in error && OPENING_CODES.includes(String(error.code))
}
