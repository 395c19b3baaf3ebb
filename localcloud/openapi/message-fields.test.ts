import { isMessageValue } from './message-fields'

test.each([
  ['thing1', '老年人优待证办理', true],
  ['thing1', '一'.repeat(20), true],
  ['thing1', '一'.repeat(21), false],
  ['thing1', ' ', false],
  ['name2', '一'.repeat(10), true],
  ['name2', '一'.repeat(11), false],
  ['name2', 'a'.repeat(20), true],
  ['phrase3', '已确认', true],
  ['phrase3', '已经确认好了', false],
  ['phrase3', 'ok', false],
  ['time4', '2026年11月22日 14:30', true],
  ['time4', '14:30', true],
  ['time4', '9:00~11:30', true],
  ['time4', '周三上午', false],
  ['date5', '2026-11-22', true],
  ['number6', 3, true],
  ['number6', '三', false],
  ['character_string7', 'A-0123', true],
  ['character_string7', '号码', false],
  ['phone_number8', '10000000000', true],
  ['amount9', '3.50元', true],
  ['nonsense1', 'x', false],
  ['thing', 'x', false],
])('%s = %j may be sent: %s', (key, value, allowed) => {
  expect(isMessageValue(key, value)).toBe(allowed)
})
