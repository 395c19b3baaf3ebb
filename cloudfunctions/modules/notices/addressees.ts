import { liveHomes } from '../../../shared/domain/homes'
import { ELDER_AGE, type NoticeGroup } from '../../../shared/domain/notice-kinds'
import { dayOf } from '../../../shared/domain/shanghai'
import type { Home, Person, Traits } from '../../../shared/model/person'
import { oneOf } from '../../kit/operators'
import { people } from '../../kit/people'
import { secretKey } from '../../kit/seal'
import { contacts } from '../identity/contacts'
import { traitsOf } from '../residents/mine'

/** The SDK gives no more at a time. */
const MOST = 1000

const FIELDS = ['name', 'community', 'homes', 'notices'] as const
export type Member = Pick<Person, '_id' | (typeof FIELDS)[number]>

/** Everybody registered in these homes (ids). One round trip; more only where they are a thousand. */
export async function membersOf(homes: readonly string[]): Promise<Member[]> {
  if (homes.length === 0) return []
  const where = { 'homes.id': oneOf(homes) }
  const found = await people.find({ where, limit: MOST, fields: FIELDS })
  if (found.length < MOST || homes.length === 1) return found
  const half = Math.ceil(homes.length / 2)
  const [first, second] = [await membersOf(homes.slice(0, half)), await membersOf(homes.slice(half))]
  return [...new Map([...first, ...second].map((member) => [member._id, member])).values()]
}

/** Tells whether a notice for certain groups is for somebody in one of their homes. */
export type Matcher = (member: Pick<Person, '_id'>, home: Home) => boolean

const BY_TENURE: Partial<Record<NoticeGroup, Home['tenure']>> = { owners: 'owner', tenants: 'tenant' }
const BY_TRAITS: Partial<Record<NoticeGroup, (traits: Traits, now: number) => boolean>> = {
  elders: ({ birthYear }, now) => birthYear !== null && Number(dayOf(now).slice(0, 4)) - birthYear >= ELDER_AGE,
  partyMembers: ({ partyMember }) => partyMember === true,
  volunteers: ({ volunteer }) => volunteer === true,
}

/**
 * Whom of these people a notice is for. Owners and tenants are so of a certain home; what people said of themselves is
 * sealed, and read only where a group is made of it. No round trip, or one. Epoch ms.
 */
export async function matcherFor(
  members: readonly Pick<Person, '_id'>[],
  groups: readonly NoticeGroup[],
  now: number,
): Promise<Matcher> {
  if (groups.length === 0) return () => true
  const tenures = new Set(groups.flatMap((group) => BY_TENURE[group] ?? []))
  const tests = groups.flatMap((group) => BY_TRAITS[group] ?? [])
  const traits = tests.length > 0 ? await traitsByPerson(members.map(({ _id }) => _id)) : new Map<string, Traits>()
  return ({ _id }, home) => {
    const said = traits.get(_id)
    return tenures.has(home.tenure) || (said !== undefined && tests.some((test) => test(said, now)))
  }
}

async function traitsByPerson(ids: readonly string[]): Promise<Map<string, Traits>> {
  const secret = secretKey()
  const traits = new Map<string, Traits>()
  for (let at = 0; at < ids.length; at += MOST) {
    const some = ids.slice(at, at + MOST)
    const found = await contacts.find({ where: { _id: oneOf(some) }, limit: some.length, fields: ['traits'] })
    for (const contact of found) {
      const said = traitsOf(contact, secret)
      if (said) traits.set(contact._id, said)
    }
  }
  return traits
}

/** The home of theirs that has this id, unless they have left it. */
export const homeIn = (member: Pick<Person, 'homes'>, id: string): Home | undefined =>
  liveHomes(member).find((home) => home.id === id)
