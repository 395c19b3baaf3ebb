import { at } from '../../../../../shared/domain/shanghai'
import { auditTime, auditWords, invitationMessage, invitationStanding, powerStanding, untilWords } from './power-words'

const MONDAY = at('2026-11-23', '09:00')
const PLACE = 'minghu.chunhe.hongxin.c1.g01'
const power = { role: 'gridWorker' as const, place: PLACE, placeName: '第一网格', from: 0, until: null, current: true }

test('an end at midnight is said as the last day that counts', () => {
  expect(untilWords(at('2026-12-01', '00:00'), MONDAY)).toBe('到11月30日为止')
  expect(untilWords(null, MONDAY)).toBe('一直有效')
})

test('a role that has not begun is told from one that is over', () => {
  const later = { ...power, from: at('2026-12-01', '00:00'), current: false }
  expect(powerStanding(power, MONDAY).label).toBe('现任')
  expect(powerStanding(later, MONDAY)).toMatchObject({ label: '未开始', note: '12月1日起，一直有效' })
  expect(powerStanding({ ...power, until: MONDAY, current: false }, MONDAY).label).toBe('已到期')
})

test('an open invitation says until when; one that is over does not', () => {
  const expiresAt = at('2026-11-30', '09:00')
  expect(invitationStanding({ status: 'open', expiresAt }, MONDAY).note).toBe('11月30日 周一 上午9:00前有效')
  expect(invitationStanding({ status: 'withdrawn', expiresAt }, MONDAY)).toMatchObject({ label: '已收回', note: '' })
})

test('the audit log says who gave what to whom, and of oneself only once', () => {
  const line = { id: '1', at: 0, by: '甲', subject: '乙', act: 'grant' as const, role: 'gridWorker' as const }
  const more = { placeName: '第一网格', until: null, reason: null }
  expect(auditWords({ ...line, ...more })).toBe('甲 授予 乙：网格员（第一网格）')
  expect(auditWords({ ...line, ...more, subject: '甲', act: 'claimManager', role: 'manager' })).toBe(
    '甲 认领：社区管理员（第一网格）',
  )
})

test('an invitation is told by the phone’s end; what was taken back holds until no day', () => {
  const line = {
    id: '1',
    by: '甲',
    subject: '尾号 0001',
    role: 'gridWorker' as const,
    placeName: '第一网格',
    reason: null,
  }
  const sent = { ...line, at: MONDAY, until: null, act: 'invite' as const }
  expect(auditWords(sent)).toBe('甲 邀请 尾号 0001：网格员（第一网格）')
  expect(auditTime(sent, MONDAY)).toMatch(/上午9:00 · 一直有效$/)
  const back = { ...sent, act: 'withdrawInvitation' as const }
  expect(auditWords(back)).toBe('甲 收回邀请 尾号 0001：网格员（第一网格）')
  expect(auditTime(back, MONDAY)).toMatch(/上午9:00$/)
})

test('what is sent to the invited names the role, the phone’s end, the code and the end', () => {
  const invitation = {
    id: 'i',
    phoneTail: '0001',
    role: 'gridWorker' as const,
    place: PLACE,
    placeName: '第一网格',
    until: null,
    expiresAt: at('2026-11-30', '09:00'),
    status: 'open' as const,
  }
  const words = invitationMessage(invitation, 'AB3D-4F6H', MONDAY)
  for (const part of ['第一网格的网格员', '尾号 0001', 'AB3D-4F6H', '上午9:00前有效']) expect(words).toContain(part)
})
