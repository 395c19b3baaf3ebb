import { columnsFor } from '../../../shared/domain/import-columns'
import { ancestor } from '../../../shared/domain/places'
import type { Import } from '../../../shared/model/import'
import type { Place, PlaceId } from '../../../shared/model/place'
import { inc } from '../../kit/operators'
import { lay } from './foundations'
import { firstOf } from './import-check'
import { readChunks } from './import-chunks'
import type { Resolved, Resolver } from './import-resolve'
import { newPlace } from './naming'
import { imports, places } from './stores'

/** Places written in one round trip. */
const PLACES_AT_ONCE = 500

/**
 * Writes what one chunk adds, outermost places first, and what each community, grid and building begins with. Rows that do not fit
 * any more, since something was changed after the check, are left out and told. A crash repeats it: what is there by
 * its name is there.
 */
export async function writeStep(found: Import, resolver: Resolver, now: number): Promise<void> {
  const { _id, community, done, chunks, rev, firstFaults } = found
  const [chunk] = await readChunks(_id, done, 1)
  if (!chunk) return
  const resolved = await resolver.resolve(chunk.rows)
  const good = resolved.filter(({ fault }) => fault === null)
  const fresh = placesOf(good, found, now)
  for (let at = 0; at < fresh.length; at += PLACES_AT_ONCE) {
    await places.insertAllAbsent(fresh.slice(at, at + PLACES_AT_ONCE))
  }
  resolver.written(fresh)
  await layAll(good, community, now)
  const faults = resolved.flatMap(({ fault }) => fault ?? [])
  const last = done + 1 === chunks
  await imports.update(
    { _id, status: 'writing', done },
    {
      done: done + 1,
      written: inc(good.length),
      faults: inc(faults.length),
      firstFaults: firstOf([...firstFaults, ...faults]),
      ...(last ? { status: 'done' as const, workAt: null, rev: rev + 1 } : {}),
    },
  )
}

function placesOf(resolved: readonly Resolved[], { _id, community, by }: Import, now: number): Place[] {
  const made = new Map<PlaceId, Place>()
  for (const [column, kind] of columnsFor(community).kinds.entries()) {
    for (const { row, ids, fresh } of resolved) {
      const id = ids[column]
      if (!fresh[column] || id === undefined || made.has(id)) continue
      const change = { at: now, by: `import:${_id}`, event: 'add' as const, key: `${by}:${row.row}` }
      made.set(id, newPlace(id, kind, row.cells[column] ?? '', ids[column - 1] ?? community, change))
    }
  }
  return [...made.values()]
}

/** What the communities, grids and buildings begin with that these rows are the first of the file to name. */
async function layAll(resolved: readonly Resolved[], community: PlaceId, now: number): Promise<void> {
  const { kinds, compound } = columnsFor(community)
  const compounds = new Map<PlaceId, string>()
  const founded = resolved.flatMap(({ row, ids }) =>
    kinds.flatMap((kind, column) => {
      const id = ids[column]
      const name = row.cells[column] ?? ''
      if (id === undefined || column < row.from) return []
      if (kind !== 'building' && kind !== 'grid' && kind !== 'community') return []
      compounds.set(ids[compound] ?? community, row.cells[compound] ?? '')
      return [newPlace(id, kind, name, ids[column - 1] ?? community, { at: now, by: '', event: 'add', key: '' })]
    }),
  )
  await lay(founded, (building) => compounds.get(ancestor(building, 'compound') ?? '') ?? '', now)
}
