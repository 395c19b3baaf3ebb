import { personIdOf } from '../../cloudfunctions/kit/ids'
import { notices } from '../../shared/contracts/notices'
import { residents } from '../../shared/contracts/residents'
import { codeOf, tickAfter } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, BUILDING, leader } from '../world'
import { ANNS_THREAD, furnishNotices, LEADERS, reachOf } from './examples-notices'
import { alter, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack)
  furnishNotices(stack)
})

const erase = (who: string) => stack.call(who, residents.erase, { confirm: '注销', key: newKey() })

test('who erases themselves leaves no word under a notice, no name and no mark; what was answered them stays', async () => {
  const reply = { place: BUILDING, thread: ANNS_THREAD, rev: 0, text: '下午两点恢复', key: newKey() }
  await stack.ask(leader, notices.answer, reply)
  await stack.ask(ann, notices.askMore, { thread: ANNS_THREAD, rev: 1, text: '那热水呢？', key: newKey() })
  await stack.ask(ann, notices.read, { notice: LEADERS, version: 1, key: newKey() })
  expect(codeOf(await erase(ann))).toBe('OK')
  expect(await stack.one('noticeThreads', ANNS_THREAD)).toMatchObject({
    status: 'closed',
    personName: '已注销居民',
    stairwellName: '',
    lines: [
      { byName: '已注销居民', text: '' },
      { byName: '钱楼长', text: '下午两点恢复' },
      { byName: '已注销居民', text: '' },
    ],
  })
  expect(await stack.one('people', personIdOf(ann))).not.toHaveProperty('notices')
  // Their household is as reached as it was: its row never said whose it is.
  expect(await stack.one('reach', reachOf(ann, LEADERS)._id)).toMatchObject({ reached: true })
})

test('a leader who was relieved and erases themselves keeps no name on what they wrote, answered or noted', async () => {
  await stack.ask(leader, notices.answer, {
    place: BUILDING,
    thread: ANNS_THREAD,
    rev: 0,
    text: '下午恢复',
    key: newKey(),
  })
  const door = { place: BUILDING, notice: LEADERS, building: BUILDING, household: reachOf(ann, LEADERS)._id }
  await stack.ask(leader, notices.visited, { ...door, result: 'told', note: '当面说了', rev: 0, key: newKey() })
  alter(stack, 'people', personIdOf(leader), { $set: { 'grants.0.until': MONDAY } })
  expect(codeOf(await erase(leader))).toBe('OK')
  await tickAfter(stack, 4)
  expect((await stack.one('notices', LEADERS))?.authorName).toBe('已注销居民')
  expect((await stack.one('noticeThreads', ANNS_THREAD))?.lines[1]).toMatchObject({
    byName: '已注销居民',
    text: '下午恢复',
  })
  expect((await stack.one('reach', door.household))?.visit).toMatchObject({ byName: '已注销居民', result: 'told' })
})

test('what one asked, wrote and opened is in one’s export', async () => {
  await stack.ask(ann, notices.read, { notice: LEADERS, version: 1, key: newKey() })
  const of = async (who: string) => JSON.stringify((await stack.ask(who, residents.exportMine, {})).sections)
  expect(await of(ann)).toContain('几点恢复供水？')
  expect(await of(ann)).toContain('1 条')
  expect(await of(leader)).toContain('写过的通知')
  expect(await of(leader)).not.toContain('几点恢复供水？')
})
