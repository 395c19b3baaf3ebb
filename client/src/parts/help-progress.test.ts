import { at } from '../../../shared/domain/shanghai'
import { helpProgress } from './help-progress'

const now = at('2026-11-23', '09:00')
const due = at('2026-11-24', '09:00')
const asked = { at: now, label: '提出', reason: null }
const help = { status: 'open' as const, steps: [asked], due, promisedAt: null, leaderName: '钱楼长' }

describe('the steps of a request', () => {
  test('end with whom one waits for, and until when', () => {
    const [, waiting] = helpProgress(help, { asker: true, now })
    expect(waiting).toMatchObject({ title: '等楼栋长钱楼长答复', when: '明天 上午9:00前', state: 'now' })
  })

  test('name staff where nobody leads the building', () => {
    expect(helpProgress({ ...help, leaderName: '' }, { asker: true, now })[1]?.title).toBe('等社区工作人员答复')
  })

  test('keep the promised time in view once it was taken on', () => {
    const promisedAt = at('2026-11-23', '18:00')
    const steps = helpProgress({ ...help, status: 'accepted', promisedAt }, { asker: true, now })
    expect(steps.at(-1)?.note).toBe('约好的时间：今天 18:00')
  })

  test('say that a deadline is over instead of promising it', () => {
    expect(helpProgress(help, { asker: true, now: due })[1]?.when).toBe('期限已过')
  })

  test('ask the one who asked for a rating, and tell the others that it is awaited', () => {
    const answered = { ...help, status: 'answered' as const, due: null }
    expect(helpProgress(answered, { asker: true, now }).at(-1)?.title).toBe('请您评价')
    expect(helpProgress(answered, { asker: false, now }).at(-1)?.title).toBe('等居民评价')
  })

  test('end where it was withdrawn, and await nothing more', () => {
    const steps = [asked, { at: now, label: '撤回', reason: null }]
    const shown = helpProgress({ ...help, status: 'withdrawn', steps }, { asker: true, now })
    expect(shown.map(({ state }) => state)).toEqual(['done', 'stopped'])
  })
})
