import { ATTACHMENT_MOST_BYTES, noticeFolder, PICTURE_MOST_BYTES } from '../../../shared/domain/notice-files'
import type { NoticeContent, NoticeFile, NoticePicture } from '../../../shared/model/notice'
import { checkFile, FILE_KINDS } from '../../kit/check-file'
import { inTurn } from '../../kit/in-turn'

/** Files that are looked at side by side. */
const WIDTH = 4

interface Enclosed {
  pictures: readonly string[]
  attachments: readonly { file: string; name: string }[]
}
type Before = Pick<NoticeContent, 'pictures' | 'attachments'>

/**
 * The files that go with a text. What was there before stays as it is known; what is new must lie in the folder of who
 * adds it. No round trip to the database. Errors: FILE_NOT_YOURS, FILE_UNKNOWN, FILE_TYPE, FILE_TOO_LARGE.
 */
export async function enclosed({ pictures, attachments }: Enclosed, before: Before, person: string): Promise<Before> {
  const folder = noticeFolder(person)
  return {
    pictures: await inTurn([...new Set(pictures)], WIDTH, async (file): Promise<NoticePicture> => {
      const kept = before.pictures.find((one) => one.file === file)
      if (kept) return kept
      await checkFile(file, { folder, kinds: ['jpg', 'png'], most: PICTURE_MOST_BYTES })
      return { file, state: 'draft' }
    }),
    attachments: await inTurn(attachments, WIDTH, async ({ file, name }): Promise<NoticeFile> => {
      const kept = before.attachments.find((one) => one.file === file)
      if (kept) return { ...kept, name }
      const { size } = await checkFile(file, { folder, kinds: FILE_KINDS, most: ATTACHMENT_MOST_BYTES })
      return { file, name, size }
    }),
  }
}
