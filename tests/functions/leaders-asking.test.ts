import { personIdOf } from '../../cloudfunctions/kit/ids'
import { leaders } from '../../shared/contracts/leaders'
import { codeOf } from '../faults/acts'
import { newKey, type Stack, startStack } from '../stack'
import { ann, BUILDING, leader, manager, STAIRWELL, staff, VACANT } from '../world'
import { alter, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const wish = (change: object = {}) => ({
  ...{ building: BUILDING, kind: 'question' as const, text: '垃圾站几点开门？', key: newKey() },
  ...change,
})
const asks = async (change: object = {}) => codeOf(await stack.call(ann, leaders.ask, wish(change)))
const bodies = async (who: string) =>
  (await stack.all('messages')).filter(({ person }) => person === personIdOf(who)).map(({ body }) => body)

test('a repeat over a bad network spends no second try', async () => {
  const first = wish()
  for (let n = 0; n < 8; n += 1) expect(await asks(first)).toBe('OK')
  for (let n = 0; n < 4; n += 1) expect(await asks()).toBe('OK')
  expect(await asks()).toBe('HELP_LIMIT')
  expect(await asks(first)).toBe('OK')
  expect(await stack.all('helpRequests')).toHaveLength(5)
})

test('a repeat is told what it made also after the asker has moved out, and its key makes nothing else', async () => {
  const first = wish()
  await stack.ask(ann, leaders.ask, first)
  alter(stack, 'people', personIdOf(ann), { $set: { homes: [] } })
  expect(await asks(first)).toBe('OK')
  expect(await asks({ ...first, text: '另一件事情' })).toBe('KEY_USED')
  expect(await asks()).toBe('HOME_UNKNOWN')
})

test('however often words are refused, WeChat is asked about five of them an hour', async () => {
  const codes: string[] = []
  for (let n = 0; n < 12; n += 1) codes.push(await asks({ text: '这里是违规测试' }))
  expect(codes).toEqual([...Array(5).fill('CONTENT_REFUSED'), ...Array(7).fill('HELP_LIMIT')])
  const checked = (await stack.messages()).filter(({ api }) => api === 'security.msgSecCheck')
  expect(checked).toHaveLength(5)
})

test('where nobody leads, nobody hears at any step that a leader was late', async () => {
  const { request } = await stack.ask(leader, leaders.ask, wish({ building: VACANT }))
  for (let step = 0; step < 2; step += 1) {
    const { due } = (await stack.one('helpRequests', request.id))!
    await stack.setClock(due!)
    await stack.tick()
    await stack.tick()
  }
  expect(await stack.one('helpRequests', request.id)).toMatchObject({ status: 'overdue' })
  const takeOver = (await bodies(staff)).filter((body) => body.includes('请在'))
  expect(takeOver.at(-1)).toMatch(/请在.+前答复/)
  expect(await bodies(manager)).toEqual([expect.stringContaining('社区没有按时答复')])
  const told = [await bodies(leader), await bodies(staff), await bodies(manager)].flat().join()
  expect(told).not.toMatch(/楼栋长没有|楼栋长和社区/)
})

test('what a leader asks in their own building is staff’s, who are told whose turn it is', async () => {
  alter(stack, 'people', personIdOf(leader), { $set: { 'homes.0.stairwell': STAIRWELL } })
  const { request } = await stack.ask(leader, leaders.ask, wish())
  await stack.setClock(request.due!)
  await stack.tick()
  await stack.tick()
  expect((await bodies(staff)).join()).toMatch(/请在.+前答复/)
  expect([await bodies(leader), await bodies(staff)].flat().join()).not.toMatch(/楼栋长没有/)
})
