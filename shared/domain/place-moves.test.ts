import fc from 'fast-check'
import type { Place } from '../model/place'
import { collide, copyAt, parentOf, relocated } from './place-moves'
import { isWithin } from './places'

const part = fc.constantFrom('a', 'b', 'a-2', 'ab')
const path = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('.'))

test('what lies in a place goes along and keeps its way inside; all else stays', () => {
  fc.assert(
    fc.property(path, path, path, (place, from, to) => {
      const there = relocated(place, { from, to })
      if (!isWithin(place, from)) expect(there).toBe(place)
      else {
        expect(isWithin(there, to)).toBe(true)
        expect(relocated(there, { from: to, to: from })).toBe(place)
      }
    }),
  )
})

test('moves collide both ways or not at all, and each with itself', () => {
  fc.assert(
    fc.property(path, path, path, path, (a, b, c, d) => {
      const [one, other] = [
        { from: a, to: b },
        { from: c, to: d },
      ]
      expect(collide(one, other)).toBe(collide(other, one))
      expect(collide(one, one)).toBe(true)
    }),
  )
})

test('a household keeps, through every move, the path that its homes’ ids come from', () => {
  const household = { _id: 'a.b.c.d.e.f.g.0101', kind: 'household', history: [], rev: 3 } as unknown as Place
  const first = copyAt(household, { _id: 'w1', from: 'a.b.c.d.e.f', to: 'a.b.c.d.x.f', by: 'p', at: 1 })
  const second = copyAt(first, { _id: 'w2', from: 'a.b.c.d.x', to: 'a.b.c.y.x', by: 'p', at: 2 })
  expect([first.homeKey, second.homeKey]).toEqual([household._id, household._id])
  expect(second).toMatchObject({ _id: 'a.b.c.y.x.f.g.0101', parent: 'a.b.c.y.x.f.g', rev: 0 })
  expect(second.history.map(({ from }) => from)).toEqual([household._id, first._id])
  expect(parentOf('a')).toBeNull()
})
