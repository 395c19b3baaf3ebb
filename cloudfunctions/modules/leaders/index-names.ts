import { searchTerms } from '../../../shared/domain/search-terms'
import { above } from '../../kit/operators'
import { posts } from './stores'
import { readingsOf } from './syllables'

/**
 * Adds the pinyin of the name and of the label to what search finds a post by. Only the timer carries the dictionary
 * (462 KB), so a new name is found by its pinyin some seconds later than by its characters. Safe to repeat; a name that
 * changed meanwhile stays due.
 */
export async function indexNames(limit: number): Promise<{ indexed: number }> {
  const due = await posts.find({
    where: { indexAt: above(0) },
    order: { field: 'indexAt', direction: 'asc' },
    limit,
    fields: ['name', 'label', 'indexAt', 'rev'],
  })
  let indexed = 0
  for (const { _id, name, label, indexAt, rev } of due) {
    const terms = searchTerms(name, label, readingsOf(name, label))
    indexed += await posts.update({ _id, name, label, indexAt, rev }, { terms, indexAt: null })
  }
  return { indexed }
}
