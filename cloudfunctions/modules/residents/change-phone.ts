import { AppError } from '../../../shared/contracts/errors'
import type { residents as contract } from '../../../shared/contracts/residents'
import { changePerson } from '../../kit/change-person'
import { replace } from '../../kit/operators'
import { keyedHash, seal, secretKey } from '../../kit/seal'
import type { Handlers } from '../../kit/serve'
import { wechatPhoneOf } from '../../kit/wechat-phone'
import { contacts, maskPhone, phoneOf } from '../identity/contacts'
import { doneBefore } from './change-homes'

/**
 * Changes the phone, then notes it in the history: a repeat after a crash between the two does both again, and a
 * late one changes nothing back. Round trips: caller, contact, record.
 * Errors: PHONE_UNAVAILABLE, KEY_USED, HALF_REGISTERED.
 */
export const changePhone: Handlers<typeof contract>['changePhone'] = async (input, { person, now }) => {
  const { phoneCode, key } = input
  const secret = secretKey()
  const change = { at: now, by: person._id, act: 'changePhone', key } as const
  if (doneBefore(person, change)) return { phone: maskPhone((await phoneOf(person._id, secret)) ?? '') }
  const phone = phoneCode === undefined ? (input.phone ?? '') : await wechatPhoneOf(phoneCode)
  const told = {
    phone: replace(seal(phone, secret)),
    phoneFrom: phoneCode === undefined ? 'typed' : 'wechat',
    phoneHash: keyedHash(phone, secret),
  } as const
  if ((await contacts.update({ _id: person._id }, told)) === 0) throw new AppError('HALF_REGISTERED')
  await changePerson({ person: person._id, change, where: { erasedAt: null } })
  return { phone: maskPhone(phone) }
}
