import {
  choose,
  chooseCommunity,
  chooseStairwell,
  homeWords,
  lastLevel,
  NO_HOME,
  nextLevel,
  parentOf,
} from './home-choice'

const compound = { id: 'a.b.c.d', name: '春晓园' }
const building = { id: 'a.b.c.d.g.1', name: '1号楼' }
const stairwell = { id: 'a.b.c.d.g.1.2', name: '2单元' }
const household = { id: 'a.b.c.d.g.1.2.501', name: '501室' }
const whole = { community: 'a.b.c', compound, building, stairwell, household }

describe('choosing a home', () => {
  test('goes from compound to household, each inside what was chosen before', () => {
    let choice = { ...NO_HOME, community: 'a.b.c' }
    const asked: [string | null, string][] = []
    for (const [level, place] of Object.entries({ compound, building, stairwell, household })) {
      asked.push([nextLevel(choice), parentOf(choice)])
      choice = choose(choice, level as 'compound', place)
    }
    expect(asked).toEqual([
      ['compound', 'a.b.c'],
      ['building', compound.id],
      ['stairwell', building.id],
      ['household', stairwell.id],
    ])
    expect(nextLevel(choice)).toBeNull()
    expect(lastLevel(choice)).toBe('household')
    expect(homeWords(choice)).toBe('春晓园 1号楼 2单元 501室')
  })

  test('forgets what lay inside a place that is chosen anew, and all of it with another community', () => {
    expect(choose(whole, 'building', null)).toEqual({ ...whole, building: null, stairwell: null, household: null })
    expect(chooseCommunity(whole, 'a.b.x')).toEqual({ ...NO_HOME, community: 'a.b.x' })
    expect(chooseCommunity(whole, 'a.b.c')).toBe(whole)
  })

  const places = [
    { kind: 'community', id: 'a.b.c', name: '红心社区' },
    { kind: 'compound', ...compound },
    { kind: 'grid', id: 'a.b.c.d.g', name: '第一网格' },
    { kind: 'building', ...building },
    { kind: 'stairwell', ...stairwell },
  ]

  test('a stairwell’s code leaves only the household to choose, and keeps what else was filled in', () => {
    const form = { ...NO_HOME, name: '赵桂兰' }
    expect(chooseStairwell(form, places)).toEqual({ ...whole, household: null, name: '赵桂兰' })
  })

  test('the same code again does not undo the household; a code that names no stairwell chooses nothing', () => {
    expect(chooseStairwell(whole, places)).toBe(whole)
    expect(chooseStairwell(whole, places.slice(0, 4))).toBeNull()
  })
})
