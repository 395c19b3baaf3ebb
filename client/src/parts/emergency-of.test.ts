import { emergencyOf } from './emergency-of'
import type { NoticeSummary } from './notice-marks'

const notice = (id: string, kind: NoticeSummary['kind']): NoticeSummary => ({
  id,
  kind,
  title: '大风暴雨',
  summary: '',
  picture: null,
  authorTitle: '红心社区',
  pinned: false,
  publishedAt: 0,
  objectionUntil: null,
  version: 1,
  groups: [],
  unread: false,
  acknowledged: false,
})
const [storm, flood, water] = [notice('n1', 'emergency'), notice('n2', 'emergency'), notice('n3', 'notice')] as const
const person = { id: 'p', name: '甲居民', community: 'c', homes: [], verified: false, grants: [], agreed: true }

test('who has registered is shown what the cloud says they have not acknowledged', () => {
  expect(emergencyOf({ person, notices: [storm], emergency: flood }, () => true)).toBe(flood)
  expect(emergencyOf({ person, notices: [storm], emergency: null }, () => false)).toBeNull()
})

test('a visitor is shown the first emergency that was not read on this phone, and nothing else', () => {
  const told = { person: null, notices: [storm, flood, water], emergency: null }
  expect(emergencyOf(told, () => false)).toBe(storm)
  expect(emergencyOf(told, ({ id }) => id === 'n1')).toBe(flood)
  expect(emergencyOf(told, ({ kind }) => kind === 'emergency')).toBeNull()
})
