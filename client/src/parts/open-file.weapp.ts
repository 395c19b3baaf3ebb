import Taro from '@tarojs/taro'
import { CloudError } from '../cloud/cloud-error'
import { documentType, isPicture } from './file-type'

async function openDocument(link: string, name: string): Promise<void> {
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url: link })
  if (statusCode !== 200) throw { errMsg: `status ${statusCode}` }
  await Taro.openDocument({ filePath: tempFilePath, fileType: documentType(name), showMenu: true })
}

export async function openFile(link: string, name: string): Promise<void> {
  try {
    if (isPicture(name)) await Taro.previewImage({ urls: [link] })
    else await openDocument(link, name)
  } catch (cause) {
    console.warn(`openFile: ${(cause as WxFailure).errMsg}`)
    throw new CloudError('NETWORK', { message: '文件没有打开。请检查网络后再试一次。' })
  }
}
