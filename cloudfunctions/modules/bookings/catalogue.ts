import type { bookings as contract } from '../../../shared/contracts/bookings'
import { AppError } from '../../../shared/contracts/errors'
import type { Handlers } from '../../kit/serve'
import { items } from './stores'
import { itemSummaryOf } from './views'

type Serves = Handlers<typeof contract>

/** A community's catalogue holds some twenty items; this is room for ten times that. */
const CATALOGUE_LIMIT = 200

/** One round trip. */
export const catalogue: Serves['catalogue'] = async ({ community }) => {
  const found = await items.find({
    where: { community, status: 'published' },
    order: { field: 'order', direction: 'asc' },
    limit: CATALOGUE_LIMIT,
  })
  return { items: found.map(itemSummaryOf) }
}

/** One round trip. Errors: ITEM_UNKNOWN. */
export const item: Serves['item'] = async ({ item: id }) => {
  const found = await items.get(id)
  if (found?.status !== 'published') throw new AppError('ITEM_UNKNOWN')
  const { materials, post, fee, steps, window } = found
  return { ...itemSummaryOf(found), materials, post, fee, steps, window }
}
