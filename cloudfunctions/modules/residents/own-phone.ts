import { isVerified } from '../../../shared/domain/homes'
import type { Contact, Person } from '../../../shared/model/person'

/**
 * Whether somebody who has the phone of a family member speaks for that member: WeChat vouched for the number, or a voucher
 * who knows them vouched for their home under the very name that was asked for. A number that was only typed in may be
 * anybody's, a verified neighbour's too; then the building leader or staff hear the consent instead.
 */
export const speaksFor = (
  { name, homes }: Pick<Person, 'name' | 'homes'>,
  { phoneFrom }: Pick<Contact, 'phoneFrom'>,
  member: string,
  now: number,
): boolean => phoneFrom === 'wechat' || (name === member && homes.some((home) => isVerified(home, now)))
