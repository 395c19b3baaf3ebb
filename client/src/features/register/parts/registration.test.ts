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

test('what is missing is said at its field, and a worker who lives elsewhere needs no door', () => {
  expect(Object.keys(missing(EMPTY_REGISTRATION))).toEqual(['community', 'lives', 'agreed'])
  expect(missing({ ...EMPTY_REGISTRATION, community: 'c', lives: 'here', agreed: true })).toEqual({
    household: '请一步步选到您家门牌',
  })
  expect(missing({ ...EMPTY_REGISTRATION, community: 'c', lives: 'elsewhere', agreed: true })).toEqual({})
  expect(missing({ ...home, community: 'c', lives: 'here', agreed: true })).toEqual({})
})
