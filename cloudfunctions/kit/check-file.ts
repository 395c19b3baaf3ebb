import { AppError } from '../../shared/contracts/errors'
import { glance } from './files'

/** What a file is by its first bytes and the end of its name, which must agree. */
const KINDS = {
  jpg: { begins: 'ffd8ff', endings: ['jpg', 'jpeg'] },
  png: { begins: '89504e470d0a1a0a', endings: ['png'] },
  pdf: { begins: '255044462d', endings: ['pdf'] },
  /** A zip archive, as all of today's office files are; by its bytes alone it could be any other. */
  office: { begins: '504b0304', endings: ['docx', 'xlsx', 'pptx'] },
  oldOffice: { begins: 'd0cf11e0a1b11ae1', endings: ['doc', 'xls', 'ppt'] },
} as const
export type FileKind = keyof typeof KINDS
export const FILE_KINDS = Object.keys(KINDS) as FileKind[]

/**
 * Looks at the beginning of an uploaded file: that it lies in the folder, is one of these kinds, and is at most so large
 * (bytes). No round trip to the database. Errors: FILE_NOT_YOURS, FILE_TYPE, FILE_UNKNOWN, FILE_TOO_LARGE.
 */
export async function checkFile(
  file: string,
  { folder, kinds, most }: { folder: string; kinds: readonly FileKind[]; most: number },
): Promise<{ size: number; kind: FileKind }> {
  const path = pathOf(file)
  if (!path.startsWith(`${folder}/`) || path.split('/').includes('..')) throw new AppError('FILE_NOT_YOURS')
  const found = await glance(file)
  if (!found) throw new AppError('FILE_UNKNOWN')
  const kind = kinds.find((one) => isOf(KINDS[one], path, found.begins))
  if (!kind) throw new AppError('FILE_TYPE')
  if (found.size > most) throw new AppError('FILE_TOO_LARGE')
  return { size: found.size, kind }
}

/** `cloud://<environment>.<bucket>/<path>` */
const pathOf = (file: string): string => file.replace(/^cloud:\/\/[^/]+\//, '')

const isOf = ({ begins, endings }: (typeof KINDS)[FileKind], path: string, bytes: Buffer): boolean =>
  bytes.subarray(0, begins.length / 2).toString('hex') === begins &&
  endings.some((ending) => path.toLowerCase().endsWith(`.${ending}`))
