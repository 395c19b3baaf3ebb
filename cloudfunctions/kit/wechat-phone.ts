import { AppError } from '../../shared/contracts/errors'
import { countOpenapi } from './call'
import { warn } from './log'
import { platformCode } from './platform-errors'
import { openapi } from './sdk'

/** True if the operator has set up WeChat’s phone number: a verified account, and HONGXIN_WECHAT_PHONE in the environment. */
export const wechatPhoneIsSetUp = (): boolean => Boolean(process.env.HONGXIN_WECHAT_PHONE)

/** A mainland mobile number, as `fields.phone` has it. */
const MAINLAND = /^1\d{10}$/

/**
 * The phone number that a code of the client’s getPhoneNumber stands for; a code is good once and for five minutes.
 * Errors: PHONE_UNAVAILABLE, where it is not set up, the platform refuses, or the number is no mainland one.
 */
export async function wechatPhoneOf(code: string): Promise<string> {
  if (!wechatPhoneIsSetUp()) throw new AppError('PHONE_UNAVAILABLE')
  countOpenapi()
  const phone = await ask(code)
  if (!MAINLAND.test(phone)) throw new AppError('PHONE_UNAVAILABLE')
  return phone
}

async function ask(code: string): Promise<string> {
  try {
    const { phoneInfo } = await openapi.phonenumber.getPhoneNumber({ code })
    return phoneInfo?.purePhoneNumber ?? ''
  } catch (error) {
    warn('getPhoneNumber', platformCode(error))
    return ''
  }
}
