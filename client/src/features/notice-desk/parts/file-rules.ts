import { ERRORS } from '../../../../../shared/contracts/errors'
import {
  ATTACHMENT_ENDINGS,
  ATTACHMENT_MOST_BYTES,
  PICTURE_ENDINGS,
  PICTURE_MOST_BYTES,
} from '../../../../../shared/domain/notice-files'

/** What may be chosen, by the ending of its name, and how large it may be (bytes). */
export interface FileRule {
  endings: readonly string[]
  most: number
}

export const PICTURE_RULE: FileRule = { endings: PICTURE_ENDINGS, most: PICTURE_MOST_BYTES }
export const ATTACHMENT_RULE: FileRule = { endings: ATTACHMENT_ENDINGS, most: ATTACHMENT_MOST_BYTES }

/** Why a file cannot be sent, before it is; undefined when it can. */
export function fileProblem({ name, size }: { name: string; size: number }, rule: FileRule): string | undefined {
  const ending = name.split('.').pop()?.toLowerCase() ?? ''
  if (!rule.endings.includes(ending)) return `“${name}”不能用。${ERRORS.FILE_TYPE}`
  return size > rule.most ? `“${name}”太大。${ERRORS.FILE_TOO_LARGE}` : undefined
}
