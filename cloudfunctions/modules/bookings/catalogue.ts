import type { bookings as contract } from '../../../shared/contracts/bookings'
import { AppError } from '../../../shared/contracts/errors'
import { chainOf } from '../../../shared/domain/review-chains'
import { plainQuery } from '../../../shared/domain/search-terms'
import { holding } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { items } from './stores'
import { itemSummaryOf } from './views'

type Serves = Handlers<typeof contract>

/** A community's catalogue holds some twenty items; this is room for ten times that. */
const CATALOGUE_LIMIT = 200

/** One round trip, served by (community, status, order) or (community, status, terms, order). */
export const catalogue: Serves['catalogue'] = async ({ community, query = '' }) => {
  const typed = plainQuery(query)
  const found = await items.find({
    where: { community, status: 'published', ...(typed === '' ? {} : { terms: holding(typed) }) },
    order: { field: 'order', direction: 'asc' },
    limit: CATALOGUE_LIMIT,
  })
  return { items: found.map(itemSummaryOf) }
}

/** One round trip. What is out of service is shown with the reason, as people come from old links. Errors: ITEM_UNKNOWN. */
export const item: Serves['item'] = async ({ item: id }) => {
  const found = await items.get(id)
  if (!found) throw new AppError('ITEM_UNKNOWN')
  const { materials, post, fee, steps, window, questions, place, chain, status, history } = found
  const review = chain === null ? undefined : chainOf(chain)
  const last = history.findLast(({ event }) => event === 'retire')
  return {
    ...itemSummaryOf(found),
    ...{ materials, post, fee, steps, window, questions, place, status },
    chain: review === undefined ? null : { name: review.name, steps: [...review.steps] },
    retired: status === 'retired' ? (last?.reason ?? '') : null,
  }
}
