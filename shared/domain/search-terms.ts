/** Terms that one record may be found by; more would only grow its index. */
export const TERMS_LIMIT = 130
/** What people type before they look at the results. */
const LONGEST = 8
/** Room that each part may take at most; the runs of the compound's name have what is left, 16 at least. */
const ROOM = { building: 16, label: 16, name: 21, nameRead: 34, labelRead: 27 }

/** How a name and the words of a label are read, syllable by syllable, without tones; numbers as they stand. */
export interface Readings {
  name: readonly string[]
  label: readonly (readonly string[])[]
}

const UNREAD: Readings = { name: [], label: [] }

/** What a query and a term have in common: lower case, no spaces between. */
export const plainQuery = (typed: string): string =>
  [...typed.toLowerCase().replace(/\s+/g, '')].slice(0, LONGEST).join('')

/**
 * What search finds a named post by, each an exact key of an index, up to eight characters long: runs of the building's
 * sign, of the label across its words, of the name and of the compound's name; and, where it is known how they are
 * read, initials and beginnings of the reading, of the name also from its second and third syllable, where a given name
 * begins. The label's last word is the building. At most 130; what is cut is the middle of long names.
 */
export function searchTerms(name: string, label: string, read: Readings = UNREAD): string[] {
  const words = label.toLowerCase().split(/\s+/).filter(Boolean)
  const building = words.at(-1) ?? ''
  const compound = words.slice(0, -1).join('')
  return atMost(TERMS_LIMIT, [
    ...atMost(ROOM.building, runsOf(building)),
    ...atMost(ROOM.label, [...beginningsOf(compound + building), ...acrossOf(compound, building)]),
    ...atMost(ROOM.name, runsOf(plain(name))),
    ...atMost(ROOM.nameRead, readFrom(read.name, [0, 1, 2])),
    ...atMost(ROOM.labelRead, [...readFrom(read.label.flat(), [0]), ...readFrom(read.label.at(-1) ?? [], [0])]),
    ...words.slice(0, -1).flatMap(runsOf),
  ])
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, '')

/** The first of these terms that there is room for, each once. */
export const atMost = (room: number, terms: readonly string[]): string[] =>
  [...new Set(terms.map(plainQuery))].filter(Boolean).slice(0, room)

const beginningsOf = (text: string): string[] => {
  const characters = [...text].slice(0, LONGEST)
  return characters.map((_, at) => characters.slice(0, at + 1).join(''))
}

/** Every run of a word: what begins it, what ends it, then the others from two characters up. */
export function runsOf(word: string): string[] {
  const characters = [...word]
  const run = (from: number, length: number) => characters.slice(from, from + length).join('')
  const lengths = Array.from({ length: LONGEST }, (_, at) => at + 1)
  const ends = lengths
    .filter((length) => length <= characters.length)
    .map((length) => run(characters.length - length, length))
  const inner = [...lengths.slice(1), 1].flatMap((length) =>
    characters.flatMap((_, from) => (from + length <= characters.length ? run(from, length) : [])),
  )
  return [...beginningsOf(word), ...ends, ...inner]
}

/** From the last characters of the compound into the building: 名邸3号楼, and as it is being typed 名邸3号. */
function acrossOf(compound: string, building: string): string[] {
  const tails = Array.from({ length: LONGEST - 1 }, (_, at) => [...compound].slice(-1 - at).join(''))
  const heads = beginningsOf(building).reverse()
  return heads.flatMap((head) => tails.map((tail) => tail + head)).filter((run) => [...run].length <= LONGEST)
}

/** Initials and beginnings of a reading, from each of these syllables on; a number is not shortened. */
export function readFrom(syllables: readonly string[], starts: readonly number[]): string[] {
  const initials = syllables.map((syllable) => (/^\d/.test(syllable) ? syllable : syllable.slice(0, 1)))
  const from = (start: number, parts: readonly string[]) => beginningsOf(parts.slice(start).join(''))
  return starts.flatMap((start) => [...from(start, initials), ...from(start, syllables)])
}
