import type { CloudError, CloudErrorCode } from '../../../cloud/cloud-error'
import type { Problems, WriteField } from './write-problems'

/** Where the cloud's refusals belong on the form. */
const FIELD_OF_CODE: Partial<Record<CloudErrorCode, WriteField | 'files'>> = {
  TARGET_OUTSIDE: 'targets',
  TEXT_EMPTY: 'html',
  TEXT_TOO_LONG: 'html',
  TABLE_TOO_LARGE: 'html',
  SCHEDULE_PAST: 'begins',
  FILE_UNKNOWN: 'files',
  FILE_NOT_YOURS: 'files',
  FILE_TYPE: 'files',
  FILE_TOO_LARGE: 'files',
}
const FIELD_OF_INPUT: Record<string, WriteField | 'files'> = {
  title: 'title',
  html: 'html',
  targets: 'targets',
  publishAt: 'begins',
  expiresAt: 'ends',
  objectionUntil: 'objection',
  reason: 'reason',
  pictures: 'files',
  attachments: 'files',
}

export interface Refused {
  fields: Problems & { files?: string }
  /** What belongs to no field. */
  rest: string | undefined
}

/** A refusal of the cloud, sentence by sentence at the field that it is about. */
export function refusedAt(error: CloudError | null, kind: string): Refused {
  if (error === null) return { fields: {}, rest: undefined }
  const named = Object.entries(error.fields ?? {}).flatMap(([path, words]) => {
    const field = FIELD_OF_INPUT[path.split('.')[0] ?? '']
    return field ? [[field, words] as const] : []
  })
  if (named.length > 0) return { fields: Object.fromEntries(named), rest: undefined }
  // The same code speaks of both: a notice that hears no objections has but its last day.
  const field =
    error.code === 'PERIOD_WRONG' ? (kind === 'publicNotice' ? 'objection' : 'ends') : FIELD_OF_CODE[error.code]
  return field ? { fields: { [field]: error.message }, rest: undefined } : { fields: {}, rest: error.message }
}
