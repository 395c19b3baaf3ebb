import Taro from '@tarojs/taro'
import { CloudError } from '../cloud/cloud-error'

export async function openSpreadsheet(link: string, _name: string): Promise<void> {
  try {
    const { statusCode, tempFilePath } = await Taro.downloadFile({ url: link })
    if (statusCode !== 200) throw { errMsg: `status ${statusCode}` }
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true })
  } catch (cause) {
    console.warn(`openSpreadsheet: ${(cause as WxFailure).errMsg}`)
    throw new CloudError('NETWORK', { message: '文件没有打开。请检查网络后再试一次。' })
  }
}
