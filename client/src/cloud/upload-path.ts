import type { importFolder } from '../../../shared/domain/import-machine'
import type { noticeFolder } from '../../../shared/domain/notice-files'
import type { pictureFolder } from '../../../shared/domain/uploads'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** What a file is for: the folder that it goes to. */
export type UploadFolder =
  | ReturnType<typeof importFolder>
  | ReturnType<typeof noticeFolder>
  | ReturnType<typeof pictureFolder>

/** A path in storage that no other upload has, with the file's own ending: `imports/<person>/m3k9f2x0-….xlsx`. */
export function uploadPath(folder: UploadFolder, fileName: string): string {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? 'bin'
  const random = Array.from({ length: 20 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('')
  return `${folder}/${Date.now().toString(36)}-${random}.${ending}`
}
