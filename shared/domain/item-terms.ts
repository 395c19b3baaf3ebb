import { atMost, readFrom, runsOf } from './search-terms'

/** Terms that one item may be found by; a catalogue has two hundred items at most. */
export const ITEM_TERMS_LIMIT = 300
const ROOM = { title: 100, keywords: 70, titleRead: 80, keywordsRead: 50 }

/** How a title and each keyword are read, syllable by syllable, without tones. */
export interface ItemReadings {
  title: readonly string[]
  keywords: readonly (readonly string[])[]
}

const UNREAD: ItemReadings = { title: [], keywords: [] }

/**
 * What search finds a service by, each an exact key of an index, up to eight characters long: runs of its title and of its
 * keywords; and, where it is known how they are read, initials and beginnings of the reading from every syllable on.
 */
export function itemTerms(title: string, keywords: readonly string[], read: ItemReadings = UNREAD): string[] {
  const everywhere = (syllables: readonly string[]) => readFrom(syllables, [...syllables.keys()])
  return atMost(ITEM_TERMS_LIMIT, [
    ...atMost(ROOM.title, runsOf(plain(title))),
    ...atMost(
      ROOM.keywords,
      keywords.flatMap((word) => runsOf(plain(word))),
    ),
    ...atMost(ROOM.titleRead, everywhere(read.title)),
    ...atMost(ROOM.keywordsRead, read.keywords.flatMap(everywhere)),
  ])
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, '')
