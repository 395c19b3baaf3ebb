import { createHash } from 'node:crypto'
import { personIdOf, stairwellCodeOf } from '../cloudfunctions/kit/ids'
import { keyedHash, seal } from '../cloudfunctions/kit/seal'
import { itemTerms } from '../shared/domain/item-terms'
import { ancestor } from '../shared/domain/places'
import { PRIVACY_NOTICE } from '../shared/domain/privacy-notice'
import { newSchedule } from '../shared/domain/schedule-rules'
import { searchTerms } from '../shared/domain/search-terms'
import { HOUR } from '../shared/domain/shanghai'
import { slotsOf } from '../shared/domain/slots'
import type { CollectionName, Documents } from '../shared/model/collections'
import type { Community } from '../shared/model/community'
import type { GridTeam } from '../shared/model/grid'
import type { ServiceItem } from '../shared/model/item'
import type { LeaderPost } from '../shared/model/leader'
import type { Contact, Home, Person } from '../shared/model/person'
import type { Place } from '../shared/model/place'
import type { Role } from '../shared/model/role'
import type { Schedule, Slot } from '../shared/model/slot'
import { MONDAY, type Stack, TEST_SECRET } from './stack'

/** The smallest world in which everything can happen: one community, one item, a few people. */

export const HOME = 'minghu.chunhe.hongxin'
export const ELSEWHERE = 'minghu.chunhe.qinghe'
export const ITEM = `${HOME}:senior-card`
export const GRID = `${HOME}.c1.g01`
/** Led by `leader`. */
export const BUILDING = `${GRID}.b01`
/** Has no leader. */
export const VACANT = `${GRID}.b02`
export const STAIRWELL = `${BUILDING}.u1`
export const HOUSEHOLD = `${STAIRWELL}.0101`
/** Tuesday's first slot. */
export const SLOT_A = `${ITEM}@w1@202611240830+30`
/** Tuesday's second. */
export const SLOT_B = `${ITEM}@w1@202611240900+30`

export const ann = 'test-ann'
export const bob = 'test-bob'
export const cai = 'test-cai'
export const staff = 'test-staff'
export const staffElsewhere = 'test-staff-elsewhere'
export const manager = 'test-manager'
/** A verified owner in building 1. */
export const vera = 'test-vera'
/** Leads building 1 and lives in building 2, verified. */
export const leader = 'test-leader-b01'
/** Works the first grid, from elsewhere. */
export const worker = 'test-worker'
export const stranger = 'test-stranger'

export const community = (id = HOME, order = 1): Community => ({
  _id: id,
  name: '红心社区',
  hall: { name: '红心社区党群服务中心', address: '春和街 1 号', phone: '0000-1000001', hours: '8:30–17:30' },
  calendar: { days: {}, weekdayYears: ['2027'] },
  order,
})

export const item: ServiceItem = {
  _id: ITEM,
  community: HOME,
  title: '老年人优待证办理',
  summary: '年满 60 周岁的居民，免费办理优待证。',
  category: 'elderly',
  status: 'published',
  order: 1,
  materials: [{ name: '身份证', form: 'originalAndCopy', copies: 1, where: '本人保管', atHome: true }],
  questions: [],
  limitHours: 0,
  post: '老年服务岗',
  fee: '免费',
  steps: ['核对材料', '拍照', '当场领证'],
  window: 'w1',
  keywords: ['老人卡'],
  place: 'hall',
  chain: 'senior-card',
  version: 1,
  proposal: null,
  terms: itemTerms('老年人优待证办理', ['老人卡']),
  indexAt: null,
  live: true,
  rev: 0,
  history: [],
  pending: [],
  pendingAt: null,
}

export const schedule = (capacity: number): Schedule => ({
  ...newSchedule(ITEM, 'w1', {
    sessions: [{ weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '11:30', minutes: 30, capacity, offHours: false }],
    closures: [],
    noticeMinutes: 30,
    daysAhead: 14,
  }),
  madeUntil: '2026-12-06',
})

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Somebody's phone, and the household that is theirs alone. Neither occurs anywhere else: where one turns up, it has leaked. */
export const phoneOf = (openid: string) =>
  `1000${String(Number.parseInt(hashOf(`phone:${openid}`).slice(0, 8), 16) % 10_000_000).padStart(7, '0')}`
export const householdOf = (openid: string) => `${STAIRWELL}.h${hashOf(`home:${openid}`).slice(0, 10)}`

/** A home of their own in the one stairwell, which nobody has vouched for. */
export const homeOf = (openid: string): Home => ({
  id: keyedHash(householdOf(openid), TEST_SECRET),
  stairwell: STAIRWELL,
  tenure: 'owner',
  status: 'claimed',
  since: MONDAY,
  waitingSince: null,
  due: null,
  verifiedUntil: null,
  reason: null,
})

export function person(openid: string, name: string, ...grants: [Role, string][]): Person {
  return {
    _id: personIdOf(openid),
    openid,
    name,
    nameNeedsReview: false,
    community: HOME,
    homes: [homeOf(openid)],
    queues: [],
    queuedAt: null,
    grants: grants.map(([role, place]) => {
      const community = ancestor(place, 'community') ?? place
      return { id: `${role}@${place}`, role, place, community, from: 0, until: null, by: 'test' }
    }),
    history: [],
    pending: [],
    pendingAt: null,
    consents: [{ notice: PRIVACY_NOTICE, at: MONDAY }],
    registeredAt: MONDAY,
    erasedAt: null,
    key: `registered-${openid}-key`,
    rev: 0,
  }
}

/** What is kept apart of somebody: their phone, and where they live. */
export const contactOf = (openid: string): Contact => ({
  _id: personIdOf(openid),
  phone: seal(phoneOf(openid), TEST_SECRET),
  phoneFrom: 'typed',
  phoneHash: keyedHash(phoneOf(openid), TEST_SECRET),
  homes: { [homeOf(openid).id]: seal(householdOf(openid), TEST_SECRET) },
  traits: null,
})

/** The household of somebody, as the place that it is. */
export const householdPlaceOf = (openid: string): Place => {
  const _id = householdOf(openid)
  const name = `${_id.slice(STAIRWELL.length + 1)}室`
  const place = { _id, kind: 'household', name, parent: STAIRWELL, order: 9 } as const
  return { ...place, status: 'open', movedTo: null, code: null, history: [], rev: 0 }
}

const PLACES: Place[] = [
  ['minghu', 'district', '明湖区', null],
  ['minghu.chunhe', 'street', '春和街道', 'minghu'],
  [HOME, 'community', '红心社区', 'minghu.chunhe'],
  [`${HOME}.c1`, 'compound', '春晓园', HOME],
  [`${HOME}.c1.g01`, 'grid', '第一网格', `${HOME}.c1`],
  [`${HOME}.c1.g01.b01`, 'building', '1号楼', `${HOME}.c1.g01`],
  [STAIRWELL, 'stairwell', '1单元', BUILDING],
  [HOUSEHOLD, 'household', '101室', STAIRWELL],
  [VACANT, 'building', '2号楼', GRID],
  [`${VACANT}.u1`, 'stairwell', '1单元', VACANT],
].map(
  ([_id, kind, name, parent]) =>
    ({
      _id,
      kind,
      name,
      parent,
      order: 1,
      status: 'open',
      movedTo: null,
      code: kind === 'stairwell' ? stairwellCodeOf(_id as string) : null,
      history: [],
      rev: 0,
    }) as unknown as Place,
)

/** Homes that somebody has vouched for, for two years yet. */
const vouched = (one: Person, stairwell = STAIRWELL): Person => ({
  ...one,
  homes: one.homes.map((home) => ({ ...home, stairwell, status: 'verified', verifiedUntil: MONDAY + 730 * 24 * HOUR })),
})

/** The post of one building; vacant without a holder. */
export const postOf = (building: string, name: string, holder: Person | null): LeaderPost => ({
  _id: building,
  community: HOME,
  buildingName: name,
  label: `春晓园 ${name}`,
  leader: holder?._id ?? null,
  name: holder?.name ?? '',
  picture: null,
  pictureSeen: false,
  pledge: holder ? '有事您说话，天天都在家。' : '',
  duties: holder ? ['每天在楼里走一圈'] : [],
  serviceHours: holder ? '每天 18:00–20:00' : '',
  offers: holder ? ['代取快递'] : [],
  cover: null,
  vacant: holder === null,
  vacantSince: holder ? null : MONDAY,
  turnAt: null,
  terms: searchTerms(holder?.name ?? '', `春晓园 ${name}`),
  indexAt: null,
  order: building,
  history: [],
  rev: 0,
})

/** A grid without anybody on its posts. */
const teamOf = (grid: string, name: string): GridTeam => ({
  _id: grid,
  community: HOME,
  name,
  branch: { name: '第一网格党支部', secretary: '' },
  posts: { A: null, B: null },
  rota: [],
  changes: [],
  order: 1,
  history: [],
  rev: 0,
})

/** Fills a stack with that world; the slots of a fortnight hold `capacity` places each. */
export function settle(stack: Stack, { capacity = 1 }: { capacity?: number } = {}): void {
  put(stack, 'communities', [community(), community(ELSEWHERE, 2)])
  put(stack, 'places', PLACES)
  put(stack, 'items', [item])
  put(stack, 'schedules', [schedule(capacity)])
  put(stack, 'slots', fortnight(capacity))
  const leads = vouched(person(leader, '钱楼长', ['buildingLeader', BUILDING]), `${VACANT}.u1`)
  put(stack, 'people', [
    person(ann, '甲居民'),
    person(bob, '乙居民'),
    person(cai, '丙居民'),
    person(staff, '工作人员', ['staff', HOME]),
    person(staffElsewhere, '外社区人员', ['staff', ELSEWHERE]),
    person(manager, '管理员', ['manager', HOME]),
    vouched(person(vera, '丁业主')),
    leads,
    { ...person(worker, '网格员甲', ['gridWorker', GRID]), homes: [] },
  ])
  put(stack, 'leaderPosts', [postOf(BUILDING, '1号楼', leads), postOf(VACANT, '2号楼', null)])
  put(stack, 'gridTeams', [teamOf(GRID, '第一网格')])
  const everybody = [ann, bob, cai, staff, staffElsewhere, manager, vera, leader, worker]
  put(stack, 'contacts', everybody.map(contactOf))
  put(stack, 'places', everybody.map(householdPlaceOf))
}

export function put<N extends CollectionName>(stack: Stack, collection: N, documents: Documents[N][]): void {
  stack.cloud.database.import(collection, documents as unknown as Record<string, unknown>[])
}

function fortnight(capacity: number): Slot[] {
  const days = Array.from({ length: 14 }, (_, i) => new Date(Date.UTC(2026, 10, 23 + i)).toISOString().slice(0, 10))
  return days.flatMap((day) => {
    const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
    return slotsOf(schedule(capacity), day, weekend ? 'weekend' : 'work')
  })
}
