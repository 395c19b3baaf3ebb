import type { Contact } from '../../../shared/model/person'
import { collection } from '../../kit/collection'
import { unseal } from '../../kit/seal'

export const contacts = collection('contacts')

/** Whom an operator would invite by one phone: a family may share it. */
const SHARED_LIMIT = 20

/** The phone of a person in clear, or null if there is none. One round trip. Show it only by a contract’s leave. */
export async function phoneOf(person: string, secret: Buffer): Promise<string | null> {
  const found = await contacts.get(person)
  return found && unseal(found.phone, secret)
}

/** The people who have a phone, by its keyed hash, and who vouched for it. One round trip. */
export const peopleWithPhone = (phoneHash: string): Promise<Pick<Contact, '_id' | 'phoneFrom'>[]> =>
  contacts.find({ where: { phoneHash }, limit: SHARED_LIMIT, fields: ['phoneFrom'] })

/** `138****1234`: enough to know one’s own again. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** Household by home id, in clear: for the person themselves, or for who has the duty. */
export const householdOf = ({ homes }: Pick<Contact, 'homes'>, home: string, secret: Buffer): string | null => {
  const sealed = homes[home]
  return sealed ? unseal(sealed, secret) : null
}
