import { pinyin } from 'pinyin-pro'
import { itemTerms } from '../../../shared/domain/item-terms'
import { above } from '../../kit/operators'
import { catalogueItems } from './stores'

const HOW = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const
const syllablesOf = (text: string): string[] => pinyin(text, HOW).map((syllable) => syllable.trim().toLowerCase())

/**
 * Adds the pinyin of its title and keywords to what search finds an item by. Only the timer carries the dictionary, so a new
 * item is found by its pinyin some seconds later than by its characters. Safe to repeat; one that changed meanwhile stays due.
 */
export async function indexItems(limit: number): Promise<{ indexed: number }> {
  const due = await catalogueItems.find({
    where: { indexAt: above(0) },
    order: { field: 'indexAt', direction: 'asc' },
    limit,
    fields: ['title', 'keywords', 'indexAt', 'version'],
  })
  let indexed = 0
  for (const { _id, title, keywords, indexAt, version } of due) {
    const read = { title: syllablesOf(title), keywords: keywords.map(syllablesOf) }
    const terms = itemTerms(title, keywords, read)
    indexed += await catalogueItems.update({ _id, version, indexAt }, { terms, indexAt: null })
  }
  return { indexed }
}
