import { ERRORS, type ErrorCode, type FieldErrors } from '../../../shared/contracts/errors'

/** The server's codes, and NETWORK for a call whose outcome is unknown because no answer came. */
export type CloudErrorCode = ErrorCode | 'NETWORK'

interface CloudErrorMore {
  message?: string
  fields?: FieldErrors
  detail?: Record<string, string | number | boolean | null>
  requestId?: string
}

const NETWORK_SENTENCE = '网络不太好，没有收到回复。请检查网络后再试，不会重复提交。'

/** The one error of the client's calls; `message` is Chinese that a resident can act on. */
export class CloudError extends Error {
  readonly fields: FieldErrors | undefined
  readonly detail: Record<string, string | number | boolean | null> | undefined
  readonly requestId: string | undefined

  constructor(
    readonly code: CloudErrorCode,
    more: CloudErrorMore = {},
  ) {
    super(more.message ?? (code === 'NETWORK' ? NETWORK_SENTENCE : ERRORS[code]))
    this.name = 'CloudError'
    this.fields = more.fields
    this.detail = more.detail
    this.requestId = more.requestId
  }
}

/** Any thrown thing as a CloudError; what we do not know is INTERNAL and stays in the console. */
export function asCloudError(cause: unknown): CloudError {
  if (cause instanceof CloudError) return cause
  console.error(cause)
  return new CloudError('INTERNAL')
}

/** True where the same call may be sent again as it is: BUSY wrote nothing, NETWORK is covered by the client key. */
export function isWorthRepeating(cause: unknown): boolean {
  return cause instanceof CloudError && (cause.code === 'BUSY' || cause.code === 'NETWORK')
}
