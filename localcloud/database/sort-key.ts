import { compareValues } from './bson-order'
import type { Document } from './document'
import { valuesAt } from './path-values'
import type { OrderField } from './plan'

/** What a document is sorted by: of an array its least value going up, its greatest going down. */
export function sortKeyOf(document: Document, order: OrderField[]): unknown[] {
  return order.map(({ field, direction }) => {
    const { values, throughArray } = valuesAt(document, field)
    if (!throughArray) return values[0]
    const items = values.filter((value, at) => !(Array.isArray(value) && at === values.length - 1))
    return items.reduce(
      (chosen, value, at) => (at === 0 || compareValues(value, chosen) * direction < 0 ? value : chosen),
      undefined,
    )
  })
}

export function compareSortKeys(left: unknown[], right: unknown[], order: OrderField[]): number {
  for (let at = 0; at < order.length; at += 1) {
    const difference = compareValues(left[at], right[at])
    if (difference !== 0) return difference * (order[at]?.direction ?? 1)
  }
  return 0
}
