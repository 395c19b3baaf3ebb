import type { FieldErrors } from '../../../../../shared/contracts/errors'
import type { CloudError, CloudErrorCode } from '../../../cloud/cloud-error'

/** At which field the sentence of a refusal belongs. */
const AT_FIELD: Partial<Record<CloudErrorCode, string>> = {
  NAME_REFUSED: 'name',
  PHONE_UNAVAILABLE: 'phone',
  PLACE_UNKNOWN: 'household',
}
/** After these the server may still finish the same intent: WeChat's code goes again with it. */
const UNKNOWN: readonly CloudErrorCode[] = ['NETWORK', 'BUSY', 'INTERNAL']

interface Errors {
  fields: FieldErrors
  /** A sentence that belongs to no field. */
  general: string | undefined
  /** True if a field says what is wrong. */
  atFields: boolean
  /** True if a code of WeChat's that was sent cannot be sent again. */
  spent: boolean
}

/** Where each sentence of a refused registration is said. */
export function errorsOf(error: Pick<CloudError, 'code' | 'message' | 'fields'> | null): Errors {
  if (!error) return { fields: {}, general: undefined, atFields: false, spent: false }
  const at = AT_FIELD[error.code]
  const fields = error.fields ?? (at ? { [at]: error.message } : {})
  const atFields = Object.keys(fields).length > 0
  return { fields, general: atFields ? undefined : error.message, atFields, spent: !UNKNOWN.includes(error.code) }
}
