import { workPages } from './work-pages'

const routes = (...roles: Parameters<typeof workPages>[0]) => workPages(roles).map(({ route }) => route)

describe('the pages of those who serve', () => {
  test('are none for a resident', () => {
    expect(routes()).toEqual([])
    expect(routes('resident')).toEqual([])
  })

  test('follow the role, and each is listed once for who has two', () => {
    expect(routes('gridWorker')).toEqual(expect.arrayContaining(['visits']))
    expect(routes('buildingLeader')).toEqual(['leaderDesk', 'verifications', 'noticeDesk', 'leaderCard'])
    expect(routes('gridWorker')).not.toContain('team')
    const both = routes('staff', 'manager')
    expect(workPages([], true).map(({ route }) => route)).toEqual(['areas'])
    expect(new Set(both).size).toBe(both.length)
    expect(both).not.toContain('areas')
    expect(both).toEqual(expect.arrayContaining(['desk', 'noticeDesk', 'contentChecks', 'messageFailures', 'team']))
  })
})
