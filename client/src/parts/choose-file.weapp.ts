import Taro from '@tarojs/taro'
import { CloudError } from '../cloud/cloud-error'
import type { ChosenFile } from './choose-file'
import { privacyAgreed } from './privacy'

/** WeChat tells "thought again" only by its words. */
function orNothing(cause: unknown): null {
  const { errMsg = '' } = cause as WxFailure
  if (errMsg.includes('cancel')) return null
  console.warn(`choose: ${errMsg}`)
  throw new CloudError('INTERNAL', { message: '没能打开文件选择，请再试一次。' })
}

/** Choosing is under WeChat's privacy rule: asked before, and declining only means that nothing was chosen. */
async function chosen(choose: () => Promise<ChosenFile | null>): Promise<ChosenFile | null> {
  if (!(await privacyAgreed())) return null
  return choose().catch(orNothing)
}

export function chooseSpreadsheet(): Promise<ChosenFile | null> {
  return chosen(async () => {
    // Taro makes no promises of these two.
    const file = await new Promise<{ name: string; size: number; path: string } | undefined>((settle, fail) => {
      const success = ({ tempFiles }: { tempFiles: { name: string; size: number; path: string }[] }) =>
        settle(tempFiles[0])
      Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'], success, fail })
    })
    return file ? { name: file.name, size: file.size, path: file.path } : null
  })
}

export function choosePicture(): Promise<ChosenFile | null> {
  return chosen(async () => {
    const file = await new Promise<{ tempFilePath: string; size: number } | undefined>((settle, fail) => {
      const success = ({ tempFiles }: { tempFiles: { tempFilePath: string; size: number }[] }) => settle(tempFiles[0])
      Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'], success, fail })
    })
    return file
      ? { name: file.tempFilePath.split('/').pop() ?? 'picture.jpg', size: file.size, path: file.tempFilePath }
      : null
  })
}
