import type { Collection } from './catalogue'
import type { CollectionStore, Stored } from './collection-store'
import type { Document } from './document'
import { decode } from './ejson'
import { matcherOf } from './matcher'
import { type OrderField, type Plan, planFor } from './plan'
import { countOf, pageOf, placesOf } from './plan-rows'
import { compareSortKeys, sortKeyOf } from './sort-key'
import type { SqliteFile } from './sqlite-file'

export interface Search {
  filter: Document
  order: OrderField[]
  skip: number
  /** Infinity for all. */
  limit: number
}

export interface Match {
  seq: number
  text: string
  /** Read only if it was needed to decide. */
  document?: Document
}

/** What a search cost, for the gateway's counters. */
export interface Cost {
  examined: number
  indexed: boolean
}

export interface Finder {
  find(collection: Collection, search: Search, cost: Cost): Generator<Match>
  count(collection: Collection, filter: Document, cost: Cost): number
}

export function openFinder(sqlite: SqliteFile, store: CollectionStore): Finder {
  function* candidates(collection: Collection, plan: Plan | undefined, piece: number, cost: Cost): Generator<Stored> {
    if (!plan) {
      for (const stored of store.scan(collection)) {
        cost.examined += 1
        yield stored
      }
      return
    }
    for (const seq of placesOf(sqlite, plan, piece)) {
      cost.examined += 1
      yield { seq, text: store.bySeq(collection, seq) }
    }
  }

  function* matches(
    collection: Collection,
    filter: Document,
    plan: Plan | undefined,
    piece: number,
    cost: Cost,
  ): Generator<Match> {
    const fits = matcherOf(filter)
    if (Object.keys(filter).length === 0 || plan?.exact) return yield* candidates(collection, plan, piece, cost)
    for (const stored of candidates(collection, plan, piece, cost)) {
      const document = decode(stored.text)
      if (fits(document)) yield { ...stored, document }
    }
  }

  function* sorted(collection: Collection, search: Search, plan: Plan | undefined, cost: Cost): Generator<Match> {
    const { filter, order, skip, limit } = search
    const compare = (a: Placed, b: Placed) => compareSortKeys(a.key, b.key, order) || a.at - b.at
    const wanted = skip + limit
    let kept: Placed[] = []
    let at = 0
    for (const match of matches(collection, filter, plan, ALL_AT_ONCE, cost)) {
      kept.push({ seq: match.seq, key: sortKeyOf(match.document ?? decode(match.text), order), at })
      at += 1
      // Only the first `wanted` can be asked for, so the rest is dropped now and then.
      if (kept.length > 2 * wanted + 1000) kept = kept.sort(compare).slice(0, wanted)
    }
    kept.sort(compare)
    for (const { seq } of kept.slice(skip, wanted)) yield { seq, text: store.bySeq(collection, seq) }
  }

  return {
    *find(collection, search, cost) {
      const { filter, order, skip, limit } = search
      const plan = planFor(collection, filter, order)
      const inOrder = order.length === 0 || plan?.sorted === true
      cost.indexed = plan !== undefined && inOrder
      if (!inOrder) return yield* sorted(collection, search, plan, cost)
      if (plan?.exact && !plan.repeats && Number.isFinite(limit)) {
        matcherOf(filter)
        for (const seq of pageOf(sqlite, plan, skip, limit)) {
          cost.examined += 1
          yield { seq, text: store.bySeq(collection, seq) }
        }
        return
      }
      let passed = 0
      for (const match of matches(collection, filter, plan, Math.min(skip + limit, ALL_AT_ONCE), cost)) {
        passed += 1
        if (passed > skip) yield match
        if (passed >= skip + limit) return
      }
    },
    count(collection, filter, cost) {
      matcherOf(filter)
      if (Object.keys(filter).length === 0) {
        cost.indexed = false
        return store.count(collection)
      }
      const plan = planFor(collection, filter, [])
      cost.indexed = plan !== undefined
      if (plan?.exact) return countOf(sqlite, plan)
      let total = 0
      for (const _ of matches(collection, filter, plan, ALL_AT_ONCE, cost)) total += 1
      return total
    },
  }
}

interface Placed {
  seq: number
  key: unknown[]
  at: number
}

const ALL_AT_ONCE = 4096
