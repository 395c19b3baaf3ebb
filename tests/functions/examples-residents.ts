import { familyMemberIdOf, personIdOf, sortKey } from '../../cloudfunctions/kit/ids'
import { keyedHash } from '../../cloudfunctions/kit/seal'
import type { residents } from '../../shared/contracts/residents'
import { queuesOf } from '../../shared/domain/home-changes'
import { PRIVACY_NOTICE } from '../../shared/domain/privacy-notice'
import { HOUR } from '../../shared/domain/shanghai'
import type { FamilyMember } from '../../shared/model/family'
import type { Home } from '../../shared/model/person'
import { MONDAY, newKey, type Stack, TEST_SECRET } from '../stack'
import {
  ann,
  bob,
  cai,
  contactOf,
  HOME,
  HOUSEHOLD,
  homeOf,
  householdPlaceOf,
  person,
  phoneOf,
  put,
  STAIRWELL,
  staff,
} from '../world'
import type { ExamplesOf } from './example'
import { alter } from './warm-stack'

/** Dan’s one home waits to be vouched for; Eve’s is verified. Both live in the one stairwell. */
export const dan = 'test-dan'
export const eve = 'test-eve'

const BUILDING = STAIRWELL.split('.').slice(0, -1).join('.')

export const waiting = (openid: string, rest: Partial<Home> = {}): Home => ({
  ...homeOf(openid),
  status: 'waiting',
  waitingSince: MONDAY,
  due: MONDAY + 48 * HOUR,
  ...rest,
})

/** Somebody with one home, in the queues where it waits. */
export function resident(openid: string, name: string, home: Home) {
  return { ...person(openid, name), homes: [home], ...queuesOf([home]) }
}

/** What Ann asks of Bob’s phone, and of her mother, who has none; and what Cai has agreed to. */
export const ASKED_OF_BOB = familyMemberIdOf(personIdOf(ann), 'ann-asks-bob-example')
export const ANNS_MOTHER = familyMemberIdOf(personIdOf(ann), 'anns-mother-example')
export const CAIS_AGREED = familyMemberIdOf(personIdOf(ann), 'ann-acts-for-cai-key')

export const memberOf = (_id: string, rest: Partial<FamilyMember> = {}): FamilyMember => ({
  _id,
  person: personIdOf(ann),
  personName: '甲居民',
  member: null,
  name: '某家人',
  relation: 'parent',
  birthYear: 1950,
  phoneHash: null,
  building: BUILDING,
  community: HOME,
  status: 'asked',
  live: true,
  consent: null,
  rev: 0,
  sort: sortKey(MONDAY, _id),
  createdAt: MONDAY,
  history: [],
  pending: [],
  pendingAt: null,
  ...rest,
})

export function furnishResidents(stack: Stack): void {
  const vouchedFor = { status: 'verified', verifiedUntil: MONDAY + 1000 * HOUR } as const
  put(stack, 'people', [
    resident(dan, '丁居民', waiting(dan)),
    resident(eve, '戊居民', { ...homeOf(eve), ...vouchedFor }),
  ])
  put(stack, 'contacts', [contactOf(dan), contactOf(eve)])
  // WeChat vouched for the number that Bob answers with.
  alter(stack, 'contacts', personIdOf(bob), { $set: { phoneFrom: 'wechat' } })
  put(stack, 'places', [householdPlaceOf(dan), householdPlaceOf(eve)])
  const inApp = { how: 'inApp', by: personIdOf(cai), at: MONDAY, note: '' } as const
  put(stack, 'family', [
    memberOf(ASKED_OF_BOB, { phoneHash: keyedHash(phoneOf(bob), TEST_SECRET) }),
    memberOf(ANNS_MOTHER),
    memberOf(CAIS_AGREED, {
      member: personIdOf(cai),
      phoneHash: keyedHash(phoneOf(cai), TEST_SECRET),
      status: 'agreed',
      consent: inApp,
    }),
  ])
}

const key = newKey
const home = (openid: string) => homeOf(openid).id
const dans = { place: HOME, person: personIdOf(dan), home: home(dan) }

export const RESIDENTS: ExamplesOf<typeof residents> = {
  mine: { as: ann, input: {} },
  addHome: { as: ann, input: { household: HOUSEHOLD, tenure: 'owner', main: true, key: key() } },
  setMainHome: { as: ann, input: { home: home(ann), key: key() } },
  leaveHome: { as: ann, input: { home: home(ann), key: key() } },
  applyVerification: { as: ann, input: { home: home(ann), key: key() } },
  withdrawVerification: { as: dan, input: { home: home(dan), key: key() } },
  verificationQueue: { as: staff, input: { place: HOME } },
  verify: { as: staff, input: { ...dans, key: key() } },
  refuse: { as: staff, input: { ...dans, reason: '登记的姓名和住户不符', key: key() } },
  setTraits: {
    as: ann,
    input: { birthYear: 1950, disability: false, language: 'dialect', needsLift: true, partyMember: true, key: key() },
  },
  rename: { as: eve, input: { name: '戊新名', key: key() } },
  changePhone: { as: ann, input: { phone: '10000001111', key: key() } },
  agree: { as: ann, input: { notice: PRIVACY_NOTICE, key: key() } },
  family: { as: ann, input: {} },
  addMember: { as: ann, input: { name: '某爷爷', relation: 'grandparent', birthYear: 1940, phone: null, key: key() } },
  answerMember: { as: bob, input: { member: ASKED_OF_BOB, rev: 0, agree: true, key: key() } },
  endMember: { as: cai, input: { member: CAIS_AGREED, rev: 0, key: key() } },
  witnessQueue: { as: staff, input: { place: HOME } },
  witness: {
    as: staff,
    input: { place: HOME, member: ANNS_MOTHER, rev: 0, agree: true, note: '上门当面问过', key: key() },
  },
  reveal: {
    as: staff,
    input: { place: HOME, person: personIdOf(dan), duty: 'verification', about: home(dan), key: key() },
  },
  reveals: { as: ann, input: {} },
  exportMine: { as: ann, input: {} },
  erase: { as: bob, input: { confirm: '注销', key: key() } },
}
