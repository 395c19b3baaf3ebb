import { errorCode, errorMessage } from './error-parts'

export type StartErrorCode =
  | 'PORT_TAKEN'
  | 'PORT_REFUSED'
  | 'FUNCTIONS_MISSING'
  | 'FUNCTIONS_INVALID'
  | 'HOSTING_MISSING'
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

/** The one line to show for an error of this module or of `openDatabase`; undefined for any other. */
export function startErrorMessage(error: unknown): string | undefined {
  const expected = error instanceof StartError || OPENING_CODES.includes(errorCode(error) ?? '')
  return expected ? errorMessage(error) : undefined
}
