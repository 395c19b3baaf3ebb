/** Terms that one record may be found by; more would only grow its index. */
export const TERMS_LIMIT = 120
/** What people type before they look at the results. */
const LONGEST = 8
/** Runs of a compound's name: of a long one the beginnings and the ends of its words matter more than its middle. */
const COMPOUND_RUNS = 24

/** What a query and a term have in common: lower case, no spaces between. */
export const plainQuery = (typed: string): string => typed.toLowerCase().replace(/\s+/g, '').slice(0, LONGEST)

/**
 * What search finds a named post by, each an exact key of an index: every run of characters of the name and of the
 * building's sign, up to eight long, the label from its beginning, and runs of the compound's name as far as there is room.
 * The label's last word is the building. At most 120, in that order.
 */
export function searchTerms(name: string, label: string): string[] {
  const words = label.split(/\s+/).filter(Boolean)
  const building = words.at(-1) ?? ''
  const around = words.slice(0, -1).flatMap(runsOf)
  return bounded([
    ...runsOf(name),
    ...runsOf(building),
    ...beginningsOf(words.join('')),
    ...around.slice(0, COMPOUND_RUNS),
    ...around.filter((run) => words.some((word) => word.endsWith(run))),
    ...around,
  ])
}

/**
 * The same with pinyin, which goes first: the beginnings of the initials and of the whole reading, from the first syllable
 * on and from the second, where a given name begins.
 * `syllables` are without tones: `['wang', 'fang']` gives w, wf, wa, wan, wang, wangf …, f, fa, fan, fang.
 */
export function withPinyin(terms: readonly string[], ...readings: readonly (readonly string[])[]): string[] {
  return bounded([...readings.flatMap(pinyinOf), ...terms])
}

function pinyinOf(syllables: readonly string[]): string[] {
  const from = (first: number) => {
    const rest = syllables.slice(first)
    return [...beginningsOf(rest.map((syllable) => syllable.slice(0, 1)).join('')), ...beginningsOf(rest.join(''))]
  }
  return [...from(0), ...from(1)]
}

const bounded = (terms: readonly string[]): string[] =>
  [...new Set(terms.map(plainQuery))].filter(Boolean).slice(0, TERMS_LIMIT)

const beginningsOf = (word: string): string[] => {
  const characters = [...word].slice(0, LONGEST)
  return characters.map((_, i) => characters.slice(0, i + 1).join(''))
}

const runsOf = (word: string): string[] => {
  const characters = [...word]
  return characters.flatMap((_, from) => beginningsOf(characters.slice(from).join('')))
}
