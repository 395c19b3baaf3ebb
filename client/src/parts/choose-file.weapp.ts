import Taro from '@tarojs/taro'
import { ATTACHMENT_ENDINGS } from '../../../shared/domain/notice-files'
import { CloudError } from '../cloud/cloud-error'
import type { ChosenFile } from './choose-file'
import { privacyAgreed } from './privacy'

interface Picked {
  tempFilePath: string
  size: number
}

/** Choosing is under WeChat's privacy rule: asked before, and declining only means that nothing was chosen. */
async function chosen(choose: () => Promise<ChosenFile[]>): Promise<ChosenFile[]> {
  if (!(await privacyAgreed())) return []
  return choose().catch((cause: unknown) => {
    // WeChat tells "thought again" only by its words.
    const { errMsg = '' } = cause as WxFailure
    if (errMsg.includes('cancel')) return []
    console.warn(`choose: ${errMsg}`)
    throw new CloudError('INTERNAL', { message: '没能打开文件选择，请再试一次。' })
  })
}

/** Out of a chat: WeChat has no other door to documents. */
async function fromChat(type: 'file' | 'all', extension: string[]): Promise<ChosenFile | null> {
  const [file = null] = await chosen(
    () =>
      // Taro makes no promises of these two.
      new Promise((settle, fail) => {
        const success = ({ tempFiles }: { tempFiles: ChosenFile[] }) =>
          settle(tempFiles.map(({ name, size, path }) => ({ name, size, path })))
        Taro.chooseMessageFile({ count: 1, type, extension, success, fail })
      }),
  )
  return file
}

export function chooseSpreadsheet(): Promise<ChosenFile | null> {
  return fromChat('file', ['xlsx'])
}

export function chooseAttachment(): Promise<ChosenFile | null> {
  return fromChat('all', [...ATTACHMENT_ENDINGS])
}

export async function choosePictures(most: number): Promise<ChosenFile[]> {
  const files = await chosen(
    () =>
      new Promise((settle, fail) => {
        const named = ({ tempFilePath, size }: Picked) => ({
          name: tempFilePath.split('/').pop() ?? 'picture.jpg',
          size,
          path: tempFilePath,
        })
        const success = ({ tempFiles }: { tempFiles: Picked[] }) => settle(tempFiles.map(named))
        Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'], success, fail })
      }),
  )
  return files.slice(0, most)
}

export async function choosePicture(): Promise<ChosenFile | null> {
  return (await choosePictures(1))[0] ?? null
}
