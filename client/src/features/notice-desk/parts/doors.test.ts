import { byStairwell, doorMark } from './doors'

const visit = (result: 'told' | 'absent' | 'moved') => ({ result, note: '', byName: '钱楼长', at: 1 })

test('what stands behind a door is told in words, each state in its own', () => {
  const marks = [
    doorMark({ state: 'acknowledged', reached: true, visit: null }),
    doorMark({ state: 'read', reached: true, visit: null }),
    doorMark({ state: 'read', reached: false, visit: null }),
    doorMark({ state: 'told', reached: true, visit: visit('told') }),
    doorMark({ state: 'delivered', reached: true, visit: visit('moved') }),
    doorMark({ state: 'none', reached: false, visit: visit('absent') }),
    doorMark({ state: 'delivered', reached: false, visit: null }),
    doorMark({ state: 'none', reached: false, visit: null }),
  ].map(({ words }) => words)
  expect(marks).toEqual(['已确认', '已读', '没确认', '上门了', '已搬走', '没在家', '没看', '没登记'])
})

test('no two states of one colour that ask for different things share a shape', () => {
  const unread = doorMark({ state: 'delivered', reached: false, visit: null })
  const unknown = doorMark({ state: 'none', reached: false, visit: null })
  expect(unread.icon).not.toBe(unknown.icon)
})

test('the doors are drawn stairwell by stairwell, in their order', () => {
  const households = [
    { stairwell: 'b1.u1', label: '1单元 101室' },
    { stairwell: 'b1.u1', label: '1单元 102室' },
    { stairwell: 'b1.u2', label: '2单元 101室' },
  ]
  const drawn = byStairwell(households).map(({ name, doors }) => [name, ...doors.map(({ door }) => door)])
  expect(drawn).toEqual([
    ['1单元', '101室', '102室'],
    ['2单元', '101室'],
  ])
})
