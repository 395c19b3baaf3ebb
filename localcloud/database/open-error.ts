export type OpenErrorCode = 'DATA_UNWRITABLE' | 'DATA_CORRUPT' | 'DATA_LOCKED' | 'INDEX_NOT_UNIQUE'

/** Why the data file could not be opened, in one line for the person who started the program. */
export class OpenError extends Error {
  constructor(
    readonly code: OpenErrorCode,
    message: string,
  ) {
    super(message)
    this.name = 'OpenError'
  }
}
