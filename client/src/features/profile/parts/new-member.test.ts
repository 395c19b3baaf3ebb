import { EMPTY_MEMBER, missingOf } from './new-member'

const whole = {
  name: '赵桂兰',
  relation: 'parent' as const,
  way: 'phone' as const,
  phone: '10000000001',
  birthYear: '',
}

describe('somebody to act for', () => {
  test('names all that is missing at once', () => {
    expect(Object.keys(missingOf(EMPTY_MEMBER, 2026))).toEqual(['name', 'relation', 'way'])
    expect(missingOf(whole, 2026)).toEqual({})
  })

  test('needs a phone only where the answer comes by phone', () => {
    expect(missingOf({ ...whole, phone: '' }, 2026)).toHaveProperty('phone')
    expect(missingOf({ ...whole, phone: '', way: 'inPerson' }, 2026)).toEqual({})
  })

  test('needs the year of a child, and sends one who is fourteen to answer themselves', () => {
    const child = { ...whole, way: 'child' as const, relation: 'child' as const }
    expect(missingOf(child, 2026)).toHaveProperty('birthYear')
    expect(missingOf({ ...child, birthYear: '2018' }, 2026)).toEqual({})
    expect(missingOf({ ...child, birthYear: '2010' }, 2026).birthYear).toContain('自己同意')
  })

  test.each(['54', '19544', '2031', '一九五四'])('does not take %s for a year', (birthYear) => {
    expect(missingOf({ ...whole, birthYear }, 2026)).toHaveProperty('birthYear')
  })
})
