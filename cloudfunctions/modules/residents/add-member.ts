import { AppError } from '../../../shared/contracts/errors'
import type { residents as contract } from '../../../shared/contracts/residents'
import { FAMILY_MACHINE, GUARDIAN_UNTIL_AGE, type Relation } from '../../../shared/domain/family-machine'
import { mainHome } from '../../../shared/domain/homes'
import { ancestor } from '../../../shared/domain/places'
import type { FamilyMember } from '../../../shared/model/family'
import { checkText } from '../../kit/check-text'
import { familyMemberIdOf, sortKey } from '../../kit/ids'
import { keyedHash, secretKey } from '../../kit/seal'
import type { Call, Handlers } from '../../kit/serve'
import { contacts } from '../identity/contacts'
import { claimMember, releaseMember } from './family-claims'
import { memberViewOf } from './family-views'
import { yearOf } from './set-traits'
import { family } from './stores'

/** Whose guardian one may be by one's own word. */
const WARDS: readonly Relation[] = ['child', 'grandchild']

/** True if somebody born in that year is under 14 for certain at `now` (epoch ms), and the relation is a guardian's. */
export const isWard = ({ relation, birthYear }: Pick<FamilyMember, 'relation' | 'birthYear'>, now: number): boolean =>
  WARDS.includes(relation) && birthYear !== null && yearOf(now) - birthYear < GUARDIAN_UNTIL_AGE

/**
 * Claims one of the places for family members, then writes the member. Whether a phone is registered is never told.
 * Round trips: caller, claim, member; one's own contact where a phone is given; two or three more for a repeat.
 * Errors: TRAITS_WRONG, NAME_REFUSED, FAMILY_SELF, FAMILY_FULL, KEY_USED.
 */
export const addMember: Handlers<typeof contract>['addMember'] = async (input, call) => {
  const { person, now, openid } = call
  const { name, birthYear, phone, key } = input
  if (birthYear !== null && birthYear > yearOf(now)) throw new AppError('TRAITS_WRONG')
  if ((await checkText(name, 'profile', openid)) === 'risky') throw new AppError('NAME_REFUSED')
  const phoneHash = phone === null ? null : keyedHash(phone, secretKey())
  if (phoneHash !== null && (await contacts.get(person._id))?.phoneHash === phoneHash) {
    throw new AppError('FAMILY_SELF')
  }
  const wished = memberOf(input, phoneHash, familyMemberIdOf(person._id, key), call)
  await claimMember(person._id, wished._id, now)
  if (await family.insertIfAbsent(wished)) return { member: memberViewOf(wished, 'actor') }
  const found = await family.get(wished._id)
  if (!found?.live) await releaseMember(person._id, wished._id)
  if (!found || !isSameWish(found, wished)) throw new AppError('KEY_USED')
  return { member: memberViewOf(found, 'actor') }
}

const isSameWish = (found: FamilyMember, wished: FamilyMember): boolean =>
  (['person', 'name', 'relation', 'birthYear', 'phoneHash'] as const).every((field) => found[field] === wished[field])

interface Wish {
  name: string
  relation: Relation
  birthYear: number | null
  key: string
}

function memberOf(wish: Wish, phoneHash: string | null, id: string, { person, now }: Call): FamilyMember {
  const { name, relation, birthYear, key } = wish
  const byGuardian = isWard(wish, now)
  const status = byGuardian ? 'agreed' : FAMILY_MACHINE.initial
  const home = mainHome(person)
  const asked = { at: now, by: person._id, role: 'person', event: 'ask', channel: 'miniprogram', key, rev: 0 } as const
  return {
    _id: id,
    person: person._id,
    personName: person.name,
    member: null,
    name,
    relation,
    birthYear,
    phoneHash,
    building: (home && ancestor(home.stairwell, 'building')) ?? person.community,
    community: (home && ancestor(home.stairwell, 'community')) ?? person.community,
    status,
    live: FAMILY_MACHINE.states[status].live,
    consent: byGuardian ? { how: 'guardian', by: person._id, at: now, note: '' } : null,
    rev: 0,
    sort: sortKey(now, id),
    createdAt: now,
    history: [{ ...asked, from: null, to: status }],
    pending: byGuardian ? [] : [{ id: 'ask:0', event: 'ask', rev: 0, at: now, release: null }],
    pendingAt: byGuardian ? null : now,
  }
}
