import type { CollectionName, Documents } from '../../shared/model/collections'
import { countTrip } from './call'
import { assertDefined } from './operators'
import { collectionReference, type Operator } from './sdk'

/** Conditions on a document's fields, or on paths inside it. Never undefined. */
export type Where<T> = { [K in keyof T]?: T[K] | Operator } & { [path: `${string}.${string}`]: unknown }
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
  /** True if inserted, false if the `_id` was there already. One round trip, two if the insert failed. */
  insertIfAbsent(document: T): Promise<boolean>
  /** Inserts those whose `_id` is absent. One round trip; if any was present, up to two more for each row. */
  insertAllAbsent(documents: T[]): Promise<void>
  /** How many documents were changed by one atomic conditional write each. One round trip. */
  update(where: Where<T>, changes: Changes<T>): Promise<number>
}

const KEEP_ID = { _id: true }

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
  }
}
