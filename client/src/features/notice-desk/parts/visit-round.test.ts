import type { Household } from './notice-views'
import { roundOf } from './visit-round'

const household = (id: string, part: Partial<Household> = {}): Household => ({
  id,
  stairwell: 'b1.u1',
  label: id,
  state: 'none',
  reached: false,
  people: 0,
  visit: null,
  rev: 0,
  ...part,
})
const visit = (result: 'told' | 'absent' | 'moved', at = 1) => ({ result, note: '', byName: '钱楼长', at })
const ids = (households: Household[]) => households.map(({ id }) => id)
const listed = ['101', '102', '201', '202'].map((id) => household(id))

test('doors stand in their order; where nobody was in comes after, and stays for another try', () => {
  const round = roundOf(listed, { 101: household('101', { visit: visit('absent') }) })
  expect(ids(round.open)).toEqual(['102', '201', '202'])
  expect(ids(round.again)).toEqual(['101'])
  expect(round.done).toEqual([])
})

test('what is settled moves down, the latest on top, and stays when the list is asked again without it', () => {
  const answered = {
    101: household('101', { reached: true, state: 'told', visit: visit('told', 1) }),
    201: household('201', { reached: true, visit: visit('moved', 2) }),
  }
  expect(ids(roundOf(listed, answered).done)).toEqual(['201', '101'])
  const again = roundOf(listed.slice(1, 2), answered)
  expect([ids(again.open), ids(again.done)]).toEqual([['102'], ['201', '101']])
})

test('a door that was settled by mistake and put right stands where it stood', () => {
  const round = roundOf(listed, { 102: household('102', { visit: visit('absent') }) })
  expect(ids(round.again)).toEqual(['102'])
})

test('what somebody else wrote after me stands over what I wrote', () => {
  const mine = { 101: household('101', { visit: visit('absent'), rev: 1 }) }
  const theirs = [household('101', { visit: { ...visit('absent'), note: '周末在' }, rev: 2 })]
  expect(roundOf(theirs, mine).again[0]?.visit?.note).toBe('周末在')
})
