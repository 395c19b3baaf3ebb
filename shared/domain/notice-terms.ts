import { plainQuery } from './search-terms'

/**
 * What a title is searched by: its characters and its pairs of neighbours, lower case, without spaces.
 * A title has 40 characters at most, so these are fewer than eighty.
 */
export const titleTerms = (title: string): string[] => {
  const characters = [...plain(title)]
  return [...new Set([...characters, ...pairsOf(characters)])]
}

/** The terms that a title must all have to be found by a query: its pairs, or its one character. */
export const queryTerms = (query: string): string[] => {
  const characters = [...plainQuery(query)]
  return characters.length < 2 ? characters : [...new Set(pairsOf(characters))]
}

const plain = (title: string): string => title.toLowerCase().replace(/\s+/g, '')
const pairsOf = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, i) => `${characters[i]}${character}`)
