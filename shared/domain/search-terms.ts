/** Terms that one record may be found by; more would only grow its index. */
const TERMS_LIMIT = 60
/** What people type before they look at the results. */
const LONGEST = 8

/** What a query and a term have in common: lower case, no spaces between. */
export const plainQuery = (typed: string): string => typed.toLowerCase().replace(/\s+/g, '').slice(0, LONGEST)

/**
 * What search finds a named post by, each an exact key of an index: every run of characters of the name and of the
 * label's words, up to eight long, and the label's words joined. At most 60, the name's first.
 */
export function searchTerms(name: string, label: string): string[] {
  const words = label.split(/\s+/).filter(Boolean)
  const terms = [...runsOf(name), ...words.flatMap(runsOf), ...beginningsOf(words.join(''))]
  return bounded(terms)
}

/**
 * The same with pinyin: the beginnings of each syllable's letters, and of the whole reading.
 * `syllables` are those of the name, without tones: `['wang', 'fang']` gives w, wf, wa, wan, wang, wangf …
 */
export function withPinyin(terms: readonly string[], syllables: readonly string[]): string[] {
  const initials = syllables.map((syllable) => syllable.slice(0, 1)).join('')
  return bounded([...beginningsOf(initials), ...beginningsOf(syllables.join('')), ...terms])
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
