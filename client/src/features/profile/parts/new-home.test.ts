import { comesFirst, EMPTY_HOME, KEEPS_ALL, leavesOptions, missingOf } from './new-home'

const homes = [
  { id: 'main', address: '春晓园 1号楼 101室' },
  { id: 'other', address: '青禾里 2号楼 202室' },
]

describe('a home that is added', () => {
  test('comes first if it is the only one, if asked, or if the main home is given up for it', () => {
    expect(comesFirst(EMPTY_HOME, [])).toBe(true)
    expect(comesFirst({ ...EMPTY_HOME, leaves: KEEPS_ALL }, homes)).toBe(false)
    expect(comesFirst({ ...EMPTY_HOME, leaves: KEEPS_ALL, main: true }, homes)).toBe(true)
    expect(comesFirst({ ...EMPTY_HOME, leaves: 'main' }, homes)).toBe(true)
    expect(comesFirst({ ...EMPTY_HOME, leaves: 'other' }, homes)).toBe(false)
  })

  test('asks whether one moves only of who has a home already', () => {
    expect(missingOf(EMPTY_HOME, true)).toHaveProperty('leaves')
    expect(missingOf(EMPTY_HOME, false)).not.toHaveProperty('leaves')
    expect(leavesOptions(homes).map(({ value }) => value)).toEqual([KEEPS_ALL, 'main', 'other'])
  })
})
