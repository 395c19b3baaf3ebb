import { CATEGORY_NAMES, ITEM_CATEGORIES, type ItemCategory } from '../../../../../shared/model/item'

interface Findable {
  title: string
  summary: string
  category: ItemCategory
}

/** True if the letters of `words` stand in `text` in that order, perhaps with others between: 老人证 in 老年人优待证. */
function hasInOrder(text: string, words: string): boolean {
  let from = 0
  for (const letter of words) {
    const found = text.indexOf(letter, from)
    if (found < 0) return false
    from = found + letter.length
  }
  return true
}

/** The items that each of the words (parted by blanks) is found in; all of them for no words. */
export function findItems<T extends Findable>(items: readonly T[], words: string): T[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return items.filter(({ title, summary, category }) => {
    const text = `${title} ${summary} ${CATEGORY_NAMES[category]}`.toLowerCase()
    return wanted.every((word) => text.includes(word) || hasInOrder(title.toLowerCase(), word))
  })
}

/** Items under their category, in the catalogue's order; categories without any are left out. */
export function byCategory<T extends Findable>(items: readonly T[]): { category: ItemCategory; items: T[] }[] {
  return ITEM_CATEGORIES.map((category) => ({
    category,
    items: items.filter((item) => item.category === category),
  })).filter((group) => group.items.length > 0)
}
