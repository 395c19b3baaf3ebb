import { flipDay, NEW_SESSION, weekOf } from './hours-draft'

test('the week shows each day’s sessions in their order, with slots and places', () => {
  const saturday = { ...NEW_SESSION, weekdays: [6], from: '09:00', to: '10:00', capacity: 3, offHours: true }
  const afternoon = { ...NEW_SESSION, weekdays: [1], from: '13:30', to: '14:30' }
  const week = weekOf([afternoon, NEW_SESSION, saturday])
  expect(week[0]).toEqual({
    name: '周一',
    lines: [
      { span: '08:30–11:30', slots: 6, places: 6, offHours: false },
      { span: '13:30–14:30', slots: 2, places: 2, offHours: false },
    ],
  })
  expect(week[5]?.lines).toEqual([{ span: '09:00–10:00', slots: 2, places: 6, offHours: true }])
  expect(week[6]?.lines).toEqual([])
})

test('a weekday is added in its place, and taken away again', () => {
  expect(flipDay([1, 5], 3)).toEqual([1, 3, 5])
  expect(flipDay([1, 3, 5], 3)).toEqual([1, 5])
})
