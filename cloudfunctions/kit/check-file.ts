import { AppError } from '../../shared/contracts/errors'
import { glance } from './files'

/** What a file is, told by how it begins: its name may say anything. */
export const FILE_KINDS = ['jpg', 'png', 'pdf', 'office', 'oldOffice'] as const
export type FileKind = (typeof FILE_KINDS)[number]

const BEGINNINGS: Record<FileKind, readonly number[]> = {
  jpg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  pdf: [0x25, 0x50, 0x44, 0x46],
  // docx, xlsx and pptx are archives; those before them are of one other form.
  office: [0x50, 0x4b, 0x03, 0x04],
  oldOffice: [0xd0, 0xcf, 0x11, 0xe0],
}

interface Wanted {
  /** Where the caller's own client puts such files: `pictures/<person>`. */
  folder: string
  kinds: readonly FileKind[]
  /** Bytes. */
  most: number
}

/**
 * Looks at a file that a person's client has put into storage before anything points at it: it must lie in their own folder,
 * be there, be of a kind that is wanted, and not be too large. Reads its beginning alone.
 * Errors: FILE_NOT_YOURS, FILE_UNKNOWN, FILE_TOO_LARGE, FILE_TYPE.
 */
export async function checkFile(
  file: string,
  { folder, kinds, most }: Wanted,
): Promise<{ size: number; kind: FileKind }> {
  // cloud://<env>/<path>
  const path = file.split('/').slice(3).join('/')
  if (!path.startsWith(`${folder}/`) || path.includes('..')) throw new AppError('FILE_NOT_YOURS')
  const seen = await glance(file)
  if (!seen) throw new AppError('FILE_UNKNOWN')
  if (seen.size > most) throw new AppError('FILE_TOO_LARGE')
  const kind = kinds.find((one) => BEGINNINGS[one].every((byte, at) => seen.begins[at] === byte))
  if (!kind) throw new AppError('FILE_TYPE')
  return { size: seen.size, kind }
}
