import { at } from '../../../../shared/domain/shanghai'
import { homeStanding, homeSteps } from './home-standing'

const MONDAY = at('2026-11-23', '09:00')
const THURSDAY = at('2026-11-26', '09:00')
const claimed = { status: 'claimed' as const, verified: false, verifiedUntil: null, due: null, reason: null }

describe('a home’s standing', () => {
  test('may be applied for while nobody has vouched for it, after a refusal, and after it ran out', () => {
    const refused = { ...claimed, status: 'refused' as const, reason: '门牌和房本不一样' }
    const ranOut = { ...claimed, status: 'verified' as const, verifiedUntil: MONDAY - 1 }
    expect([claimed, refused, ranOut].map((home) => homeStanding(home, MONDAY).mayApply)).toEqual([true, true, true])
    expect(homeStanding(refused, MONDAY).next).toBe('没有通过：门牌和房本不一样')
    expect(homeStanding(ranOut, MONDAY).label).toBe('核验已到期')
  })

  test('says by when an answer is owed, and what to do once that is past', () => {
    const waiting = { ...claimed, status: 'waiting' as const, due: THURSDAY }
    expect(homeStanding(waiting, MONDAY)).toMatchObject({
      next: '楼栋长或社区会在周四 上午9:00前答复',
      mayApply: false,
      mayWithdraw: true,
    })
    expect(homeStanding(waiting, THURSDAY).next).toContain('请打社区电话')
  })

  test('says until when a verification holds, and offers nothing more', () => {
    const verified = {
      ...claimed,
      status: 'verified' as const,
      verified: true,
      verifiedUntil: at('2029-11-22', '09:00'),
    }
    expect(homeStanding(verified, MONDAY)).toEqual({
      label: '已核验',
      tone: 'good',
      next: '有效到 2029年11月22日',
      mayApply: false,
      mayWithdraw: false,
    })
  })

  test('shows where it stopped, and what is still to come', () => {
    expect(homeSteps(claimed, MONDAY).map(({ state }) => state)).toEqual(['done', 'next'])
    expect(homeSteps({ ...claimed, status: 'waiting', due: THURSDAY }, MONDAY).map(({ state }) => state)).toEqual([
      'done',
      'now',
      'next',
    ])
    expect(homeSteps({ ...claimed, status: 'refused', reason: '不对' }, MONDAY).at(-1)).toMatchObject({
      state: 'stopped',
      note: '没有通过：不对',
    })
  })
})
