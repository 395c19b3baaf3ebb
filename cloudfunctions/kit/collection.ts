import type { CollectionName, Documents } from '../../shared/model/collections'
import { countTrip } from './call'
import { assertDefined, oneOf, type Test } from './operators'
import { collectionReference, type Operator } from './sdk'

/** Conditions on a document's fields, or on paths inside it; a list holds where one of its entries does. Never undefined. */
export type Where<T> = { [K in keyof T]?: T[K] | EntryOf<T[K]> | Operator } & { [path: `${string}.${string}`]: unknown }
type EntryOf<V> = V extends readonly (infer E)[] ? E : never
/** New values of fields or paths. Objects merge field by field; use `replace` for a whole one. */
export type Changes<T> = { [K in keyof T]?: T[K] | Operator } & { [path: `${string}.${string}`]: unknown }

export interface FindOptions<T, K extends keyof T> {
  where: Where<T>
  order?: { field: keyof T & string; direction: 'asc' | 'desc' }
  /** 1 to 1,000: the SDK would silently clamp anything above. */
  limit: number
  /** Fields to read; without it, all. */
  fields?: readonly K[]
}

export interface Collection<T extends { _id: string }> {
  /** The document, or null. One round trip. */
  get(id: string): Promise<T | null>
  /** Matching documents. One round trip. */
  find<K extends keyof T & string = keyof T & string>(options: FindOptions<T, K>): Promise<Pick<T, K | '_id'>[]>
  /** Which of these ids have a document. One round trip for every thousand. */
  present(ids: readonly string[]): Promise<Set<string>>
  /** True if inserted, false if the `_id` was there already. One round trip, two if the insert failed. */
  insertIfAbsent(document: T): Promise<boolean>
  /** Inserts those whose `_id` is absent. One round trip; if any was present, up to two more for each row. */
  insertAllAbsent(documents: T[]): Promise<void>
  /** How many documents were changed by one atomic conditional write each. One round trip. */
  update(where: Where<T>, changes: Changes<T>): Promise<number>
  /**
   * How many matching documents there are of each value of a field, and of these how many are as each test says; at
   * most 1,000 values. One round trip; the database reads every matching document, so an index must narrow them.
   */
  tally<K extends keyof T & string, C extends string>(
    where: Where<T>,
    field: K,
    tests: Record<C, Test>,
  ): Promise<(Pick<T, K> & Record<C | 'count', number>)[]>
  /**
   * Removes documents for good; how many. For the personal data of who asked to be erased, and for working copies that
   * nobody needs any more: what decides anything is never deleted. One round trip.
   */
  remove(where: Where<T>): Promise<number>
}

const KEEP_ID = { _id: true }
/** The SDK silently clamps a longer answer. */
const MOST_FOUND = 1000

/** A declared collection by its name. */
export function collection<N extends CollectionName>(name: N): Collection<Documents[N]> {
  return openCollection<Documents[N]>(name)
}

/** A typed door to one collection: nothing undefined gets through, and every round trip is counted. */
export function openCollection<T extends { _id: string }>(name: string): Collection<T> {
  const reference = () => collectionReference(name)

  const get = async (id: string): Promise<T | null> => {
    assertDefined(id, `${name}._id`)
    countTrip()
    const { data } = await reference().where({ _id: id }).limit(1).get()
    return (data[0] as T | undefined) ?? null
  }

  const add = (data: object | object[]) => {
    assertDefined(data, name)
    countTrip()
    return reference().add({ data })
  }

  const insertIfAbsent = async (document: T): Promise<boolean> => {
    try {
      await add(document)
      return true
    } catch (error) {
      // The error's text differs between versions; what stands under the _id does not.
      if (await get(document._id)) return false
      throw error
    }
  }

  return {
    get,
    insertIfAbsent,

    async present(ids) {
      const found = new Set<string>()
      for (let at = 0; at < ids.length; at += MOST_FOUND) {
        const some = ids.slice(at, at + MOST_FOUND)
        countTrip()
        const { data } = await reference()
          .where({ _id: oneOf(some) })
          .limit(some.length)
          .field(KEEP_ID)
          .get()
        for (const { _id } of data as { _id: string }[]) found.add(_id)
      }
      return found
    },

    async find({ where, order, limit, fields }) {
      assertDefined(where, `${name}.where`)
      if (!(limit >= 1 && limit <= 1000)) throw new Error(`limit ${limit} is outside 1 to 1,000`)
      countTrip()
      let query = reference().where(where).limit(limit)
      if (order) query = query.orderBy(order.field, order.direction)
      if (fields) query = query.field({ ...KEEP_ID, ...Object.fromEntries(fields.map((field) => [field, true])) })
      const { data } = await query.get()
      return data as T[]
    },

    async insertAllAbsent(documents) {
      if (documents.length === 0) return
      try {
        await add(documents)
      } catch {
        // A batch stops at the first duplicate: finish it row by row, where a real failure is thrown again.
        for (const document of documents) await insertIfAbsent(document)
      }
    },

    async update(where, changes) {
      assertDefined(where, `${name}.where`)
      assertDefined(changes, `${name}.changes`)
      countTrip()
      const { stats } = await reference().where(where).update({ data: changes })
      return stats.updated
    },

    async tally(where, field, tests) {
      assertDefined(where, `${name}.where`)
      countTrip()
      const counted = Object.entries<Test>(tests).map(([name, test]) => [name, { $sum: { $cond: [test, 1, 0] } }])
      const { list } = await reference()
        .aggregate()
        .match(where)
        .group({ _id: `$${field}`, count: { $sum: 1 }, ...Object.fromEntries(counted) })
        .limit(MOST_FOUND)
        .end()
      return (list as { _id: unknown }[]).map(({ _id, ...counts }) => ({ ...counts, [field]: _id })) as never
    },

    async remove(where) {
      assertDefined(where, `${name}.where`)
      if (Object.keys(where).length === 0) throw new Error(`${name} is not to be emptied`)
      countTrip()
      const { stats } = await reference().where(where).remove()
      return stats.removed
    },
  }
}
