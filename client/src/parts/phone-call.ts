import Taro from '@tarojs/taro'
import { toast } from '../ui/toast'

/** Rings a number; whoever changes their mind in the platform's own question hears nothing more. */
export function phoneCall(phoneNumber: string): void {
  Taro.makePhoneCall({ phoneNumber }).catch((cause: { errMsg?: string }) => {
    if (!cause.errMsg?.includes('cancel')) toast(`没能拨出，请手动拨打 ${phoneNumber}`, 'failed')
  })
}
