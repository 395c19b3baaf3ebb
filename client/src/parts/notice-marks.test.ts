import { at } from '../../../shared/domain/shanghai'
import { byWords, groupWords, heardOf, type NoticeSummary, noticeMarks, objectionWords } from './notice-marks'

const now = at('2026-11-23', '09:00')
const notice: NoticeSummary = {
  id: `n${'0'.repeat(32)}`,
  kind: 'notice',
  title: '明天停水',
  summary: '因管道检修停水。',
  picture: null,
  authorTitle: '1号楼楼栋长',
  pinned: false,
  publishedAt: at('2026-11-22', '18:00'),
  objectionUntil: null,
  version: 1,
  groups: [],
  unread: true,
  acknowledged: false,
}
const words = (part: Partial<NoticeSummary>, acknowledged = false) =>
  noticeMarks({ ...notice, ...part }, acknowledged).map((mark) => mark.words)

describe('the marks of a notice in a list', () => {
  test('an ordinary one has none', () => {
    expect(words({})).toEqual([])
  })

  test('an emergency says whether it still has to be acknowledged', () => {
    expect(words({ kind: 'emergency' })).toEqual(['紧急', '请您确认'])
    expect(words({ kind: 'emergency' }, true)).toEqual(['紧急', '已确认'])
  })

  test('pinned, public, duty and corrected ones say so; of an emergency it goes without saying that it is on top', () => {
    expect(words({ pinned: true })).toEqual(['置顶'])
    expect(words({ kind: 'publicNotice', pinned: true, version: 2 })).toEqual(['置顶', '公示', '已更正'])
    expect(words({ kind: 'duty' })).toEqual(['值班'])
    expect(words({ kind: 'emergency', pinned: true })).not.toContain('置顶')
  })
})

test('says who tells it and when, and for whom if not for everybody', () => {
  expect(byWords(notice, now)).toBe('1号楼楼栋长 · 昨天 18:00')
  expect(groupWords(notice)).toBe('')
  expect(groupWords({ groups: ['elders', 'owners'] })).toBe('60 岁以上老人、业主')
})

test('says until when one may object, never a time that is over', () => {
  const objectionUntil = at('2026-11-24', '17:00')
  expect(objectionWords({ objectionUntil }, now)).toBe('明天 17:00前可以提异议')
  expect(objectionWords({ objectionUntil }, objectionUntil)).toBe('异议期已结束')
  expect(objectionWords(notice, now)).toBeNull()
})

test('is read aloud with what matters first', () => {
  const heard = heardOf({ notice, marks: noticeMarks({ ...notice, kind: 'emergency' }, false), unread: true, now })
  expect(heard).toBe('未读，紧急，请您确认，明天停水，1号楼楼栋长 · 昨天 18:00')
})
