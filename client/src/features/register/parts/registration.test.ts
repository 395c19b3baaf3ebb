import { choose, EMPTY_REGISTRATION, homeWords, missing, nextLevel } from './registration'

const place = (name: string) => ({ id: name, name })

const home = choose(
  choose(
    choose(choose(EMPTY_REGISTRATION, 'compound', place('春和花园')), 'building', place('2号楼')),
    'stairwell',
    place('1单元'),
  ),
  'household',
  place('501'),
)

test('a home is chosen step by step, from the compound to the door', () => {
  expect(nextLevel(EMPTY_REGISTRATION)).toBe('compound')
  expect(nextLevel(choose(EMPTY_REGISTRATION, 'compound', place('春和花园')))).toBe('building')
  expect(nextLevel(home)).toBeNull()
  expect(homeWords(home)).toBe('春和花园 2号楼 1单元 501')
})

test('choosing another building forgets the stairwell and the door of the first', () => {
  const moved = choose(home, 'building', place('3号楼'))
  expect(homeWords(moved)).toBe('春和花园 3号楼')
  expect(nextLevel(moved)).toBe('stairwell')
})

const typed = { ...EMPTY_REGISTRATION, name: '高木兰', phone: '10000000001', community: 'c', agreed: true }

test('what is missing is said at its field, and a worker who lives elsewhere needs no door', () => {
  expect(Object.keys(missing(EMPTY_REGISTRATION))).toEqual(['name', 'phone', 'community', 'lives', 'agreed'])
  expect(missing({ ...typed, lives: 'here' })).toEqual({
    household: '请一步步选到您家门牌',
  })
  expect(missing({ ...typed, lives: 'elsewhere' })).toEqual({})
  expect(missing({ ...home, ...typed, household: home.household, lives: 'here' })).toEqual({})
  expect(missing({ ...typed, lives: 'elsewhere', phone: '1000' })).toEqual({ phone: '请填写 11 位手机号' })
})
