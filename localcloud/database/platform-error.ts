/** A refusal in the platform's own words: it becomes `{ code, message }` in the answer. */
export class PlatformError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'PlatformError'
  }
}

const ADVICE = 'Please check your request, but if the problem persists, contact us.'

export const invalidParameter = (what: string) => new PlatformError('INVALID_PARAM', `[InvalidParameter] ${what}`)

export const unknownOperator = (what: string) =>
  new PlatformError('DATABASE_INVALID_OPERRATOR', `[InvalidParameter.Operator] ${what}`)

/** What MongoDB itself refuses. */
export const refused = (what: string) => new PlatformError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${what}`)

export const refusedWrite = (what: string) =>
  new PlatformError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation.Update] multiple write errors: [{write errors: [{${what}}]}, {<nil>}]`,
  )

export const duplicateKey = (collection: string, index: string, key: string) =>
  new PlatformError(
    'DATABASE_DUPLICATE_WRITE',
    `[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}}]}, {<nil>}]`,
  )

export const collectionMissing = () =>
  new PlatformError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist. ${ADVICE}`)

export const collectionExists = () =>
  new PlatformError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceUnavailable.ResourceExist] Table exist. ${ADVICE}`)

export const tooManyCollections = () =>
  new PlatformError('DATABASE_COLLECTION_EXCEED_LIMIT', '[LimitExceeded] The number of collections exceeds the limit.')

export const transactionMissing = () =>
  new PlatformError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${ADVICE}`,
  )

export const transactionConflict = () =>
  new PlatformError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ADVICE}`,
  )
