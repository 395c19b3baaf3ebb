import type { identity as contract } from '../../../shared/contracts/identity'
import type { Handlers } from '../../kit/serve'
import { wechatPhoneIsSetUp } from '../../kit/wechat-phone'

/** No round trip. */
export const ways: Handlers<typeof contract>['ways'] = async () => ({ wechatPhone: wechatPhoneIsSetUp() })
