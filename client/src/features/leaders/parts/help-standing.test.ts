import { HELP_STATUSES } from '../../../../../shared/domain/help-machine'
import { at } from '../../../../../shared/domain/shanghai'
import { helpStanding } from './help-standing'

const now = at('2026-11-23', '09:00')
const due = at('2026-11-24', '17:00')
const asked = { status: 'open' as const, leaderName: '钱楼长', due }

describe('where a request of mine stands', () => {
  test('says who answers and by when', () => {
    expect(helpStanding(asked, now).next).toBe('钱楼长会在明天 17:00前答复')
    expect(helpStanding({ ...asked, leaderName: '' }, now).next).toBe('社区工作人员会在明天 17:00前答复')
    expect(helpStanding({ ...asked, status: 'escalated' }, now).next).toBe('社区工作人员会在明天 17:00前答复')
  })

  test('says the promised time once there is one', () => {
    const promisedAt = at('2026-11-23', '18:30')
    expect(helpStanding({ ...asked, status: 'accepted', promisedAt }, now).next).toBe('约好的时间：今天 18:30')
  })

  test('never promises a time that is over', () => {
    for (const status of HELP_STATUSES) expect(helpStanding({ ...asked, status }, due).next).not.toContain('17:00')
  })

  test('always says what is next', () => {
    for (const status of HELP_STATUSES) expect(helpStanding({ ...asked, status }, now).next).not.toBe('')
  })
})
