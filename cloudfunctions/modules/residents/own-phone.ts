import { isVerified } from '../../../shared/domain/homes'
import type { Contact, Person } from '../../../shared/model/person'

/**
 * Whether a phone may speak for its person: WeChat vouched for it, or somebody who knows them has vouched for where they
 * live. A number that was only typed in may be anybody's; then the building leader or staff hear the consent instead.
 */
export const isOwnPhone = (
  { homes }: Pick<Person, 'homes'>,
  { phoneFrom }: Pick<Contact, 'phoneFrom'>,
  now: number,
): boolean => phoneFrom === 'wechat' || homes.some((home) => isVerified(home, now))
