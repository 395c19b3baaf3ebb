import Taro from '@tarojs/taro'
import { CloudError } from '../../cloud/cloud-error'

export const canScan = true

/** A mini-program code says nothing in `result`; the page it leads to, with its scene, stands in `path`. */
interface Scanned {
  result?: string
  path?: string
}

export async function scanCode(): Promise<string | null> {
  try {
    const { result, path } = (await Taro.scanCode({ scanType: ['qrCode'] })) as Scanned
    return path || result || ''
  } catch (cause) {
    const { errMsg = '' } = cause as WxFailure
    if (errMsg.includes('cancel')) return null
    console.warn(`scanCode: ${errMsg}`)
    throw new CloudError('INTERNAL', { message: '没能打开扫一扫。请在下面一步步选住址。' })
  }
}
