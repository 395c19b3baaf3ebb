import { personIdOf } from '../cloudfunctions/kit/ids'
import { slotsOf } from '../shared/domain/slots'
import type { CollectionName, Documents } from '../shared/model/collections'
import type { Community } from '../shared/model/community'
import type { ServiceItem } from '../shared/model/item'
import type { Person } from '../shared/model/person'
import type { Place } from '../shared/model/place'
import type { Role } from '../shared/model/role'
import type { Schedule, Slot } from '../shared/model/slot'
import { MONDAY, type Stack } from './stack'

/** The smallest world in which everything can happen: one community, one item, a few people. */

export const HOME = 'minghu.chunhe.hongxin'
export const ELSEWHERE = 'minghu.chunhe.qinghe'
export const ITEM = `${HOME}:senior-card`
export const HOUSEHOLD = `${HOME}.c1.g01.b01.u1.0101`
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
  materials: [{ name: '身份证', form: 'originalAndCopy', copies: 1, where: '本人保管' }],
  limitHours: 0,
  post: '老年服务岗',
  fee: '免费',
  steps: ['核对材料', '拍照', '当场领证'],
  window: 'w1',
}

export const schedule = (capacity: number): Schedule => ({
  _id: `${ITEM}@w1`,
  community: HOME,
  item: ITEM,
  window: 'w1',
  sessions: [{ weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '11:30', minutes: 30, capacity, offHours: false }],
  madeUntil: '2026-12-06',
})

export function person(openid: string, name: string, ...grants: [Role, string][]): Person {
  return {
    _id: personIdOf(openid),
    openid,
    name,
    community: HOME,
    stairwell: `${HOME}.c1.g01.b01.u1`,
    household: null,
    verified: false,
    grants: grants.map(([role, place]) => ({ id: `${role}@${place}`, role, place, from: 0, until: null, by: 'test' })),
    history: [],
    consent: { notice: '2026-11', at: MONDAY },
    registeredAt: MONDAY,
    key: `registered-${openid}-key`,
    rev: 0,
  }
}

const PLACES: Place[] = [
  ['minghu', 'district', '明湖区', null],
  ['minghu.chunhe', 'street', '春和街道', 'minghu'],
  [HOME, 'community', '红心社区', 'minghu.chunhe'],
  [`${HOME}.c1`, 'compound', '春晓园', HOME],
  [`${HOME}.c1.g01`, 'grid', '第一网格', `${HOME}.c1`],
  [`${HOME}.c1.g01.b01`, 'building', '1号楼', `${HOME}.c1.g01`],
  [`${HOME}.c1.g01.b01.u1`, 'stairwell', '1单元', `${HOME}.c1.g01.b01`],
  [HOUSEHOLD, 'household', '101室', `${HOME}.c1.g01.b01.u1`],
].map(([_id, kind, name, parent]) => ({ _id, kind, name, parent, order: 1, leader: null }) as Place)

/** Fills a stack with that world; the slots of a fortnight hold `capacity` places each. */
export function settle(stack: Stack, { capacity = 1 }: { capacity?: number } = {}): void {
  put(stack, 'communities', [community(), community(ELSEWHERE, 2)])
  put(stack, 'places', PLACES)
  put(stack, 'items', [item])
  put(stack, 'schedules', [schedule(capacity)])
  put(stack, 'slots', fortnight(capacity))
  put(stack, 'people', [
    person(ann, '甲居民'),
    person(bob, '乙居民'),
    person(cai, '丙居民'),
    person(staff, '工作人员', ['staff', HOME]),
    person(staffElsewhere, '外社区人员', ['staff', ELSEWHERE]),
    person(manager, '管理员', ['manager', HOME]),
  ])
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
