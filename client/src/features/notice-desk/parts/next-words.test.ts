import { at } from '../../../../../shared/domain/shanghai'
import { audience, nextWords } from './next-words'

const now = at('2026-11-23', '09:00')
const notice = { targets: [{ name: '春晓园 1号楼' }], groups: [], publishAt: null, needsReview: false }

test('an author is told to whom it goes, and when, before it goes', () => {
  expect(nextWords(notice, { leader: false, households: 52, now })).toBe('点“发布”，马上发给春晓园 1号楼约 52 户。')
  const later = { ...notice, publishAt: at('2026-11-24', '08:30') }
  expect(nextWords(later, { leader: false, households: null, now })).toBe(
    '点“发布”，会在明天 上午8:30发给春晓园 1号楼。',
  )
})

test('a leader is told that the community may want to read it first', () => {
  expect(nextWords(notice, { leader: true, households: 52, now })).toContain('先送去审核')
  expect(nextWords({ ...notice, needsReview: true }, { leader: false, households: 52, now })).toContain(
    '先提交社区审核',
  )
})

test('the groups are named', () => {
  expect(audience({ targets: [{ name: '全社区' }], groups: ['owners', 'tenants'] }, null)).toBe('全社区里的业主、租户')
})
