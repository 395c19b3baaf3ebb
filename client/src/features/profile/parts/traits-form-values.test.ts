import { formOf, traitsOf, traitsWords, wrongYear } from './traits-form-values'

const neither = { partyMember: false, volunteer: false }
const traits = { birthYear: 1954, disability: true, language: 'dialect' as const, needsLift: false, ...neither }

describe('what a person says of themselves', () => {
  test('comes back from the form as it went in, also when nothing was said', () => {
    expect(traitsOf(formOf(traits))).toEqual(traits)
    const nothing = { birthYear: null, disability: false, language: null, needsLift: false, ...neither }
    expect(traitsOf(formOf(null))).toEqual(nothing)
  })

  test('from before Party members and volunteers were asked for says that one is neither', () => {
    const { partyMember: _, volunteer: __, ...old } = traits
    expect(traitsOf(formOf(old))).toEqual(traits)
  })

  test('an emptied year takes it back, and is not an error', () => {
    expect(traitsOf({ ...formOf(traits), birthYear: ' ' }).birthYear).toBeNull()
    expect(wrongYear('', 2026)).toBeUndefined()
    expect(wrongYear('54', 2026)).toBeDefined()
    expect(wrongYear('2030', 2026)).toBeDefined()
    expect(wrongYear('1954', 2026)).toBeUndefined()
  })

  test('is said in a line, or that nothing was', () => {
    expect(traitsWords(traits)).toBe('1954年出生、本地话、有残疾')
    expect(traitsWords({ ...traits, disability: false, partyMember: true, volunteer: true })).toBe(
      '1954年出生、本地话、党员、志愿者',
    )
    expect(traitsWords(null)).toBe('没有填（可以不填）')
  })
})
