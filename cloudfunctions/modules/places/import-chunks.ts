import type { ImportChunk } from '../../../shared/model/import'
import { oneOf } from '../../kit/operators'
import { importChunks } from './stores'

/** Rows of one chunk. */
export const CHUNK_ROWS = 500

export const chunkIdOf = (id: string, number: number): string => `${id}:${String(number).padStart(4, '0')}`

/** Some chunks of an import in order. One round trip. Throws if one is missing: they stay until the import is over. */
export async function readChunks(id: string, from: number, count: number): Promise<ImportChunk[]> {
  const ids = Array.from({ length: count }, (_, i) => chunkIdOf(id, from + i))
  const found = await importChunks.find({ where: { _id: oneOf(ids) }, limit: count })
  return ids.map((_id) => {
    const chunk = found.find((one) => one._id === _id)
    if (!chunk) throw new Error('a chunk is missing')
    return chunk
  })
}
