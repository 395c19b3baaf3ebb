import Taro from '@tarojs/taro'
import { CloudError } from '../../../cloud/cloud-error'

export const SAVE_WORDS = '发到微信聊天里保存'

const INSTEAD = '这部手机发不了文件，请用“复制全部”，再粘贴到别处保存。'

/** Written at once, not awaited: WeChat shares a file only within the tap. */
export async function saveText(name: string, text: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
    // Taro makes no promise of it.
    await new Promise<unknown>((success, fail) => Taro.shareFileMessage({ filePath, fileName: name, success, fail }))
    return true
  } catch (cause) {
    const { errMsg = '' } = cause as WxFailure
    if (errMsg.includes('cancel')) return false
    console.warn(`saveText: ${errMsg}`)
    throw new CloudError('INTERNAL', { message: INSTEAD })
  } finally {
    // The phone keeps no copy: it holds a phone number and an address.
    Taro.getFileSystemManager().unlink({ filePath, fail: () => undefined })
  }
}
