import type { Import, RowFault } from '../../../shared/model/import'
import { inc } from '../../kit/operators'
import { readChunks } from './import-chunks'
import { markedCopy } from './import-mark'
import type { Resolver } from './import-resolve'
import { importChunks, imports } from './stores'

const SHOWN_FAULTS = 100

/**
 * Looks at one chunk beside the places that are there: counts what it adds and what does not fit.
 * A crash repeats it: what it found is set, not added, and one conditional write counts it.
 */
export async function checkStep(found: Import, resolver: Resolver): Promise<void> {
  const { _id, done, firstFaults } = found
  const [chunk] = await readChunks(_id, done, 1)
  if (!chunk) return
  const faulty = new Set(chunk.faults.map(({ row }) => row))
  const resolved = await resolver.resolve(chunk.rows.filter(({ row }) => !faulty.has(row)))
  const faults = resolved.flatMap(({ fault }) => fault ?? [])
  if (faults.length > 0) await importChunks.update({ _id: chunk._id }, { found: faults })
  const fresh = resolved.reduce(
    (sum, one) => sum + one.fresh.filter((isFresh, i) => isFresh && i >= one.row.from).length,
    0,
  )
  await imports.update(
    { _id, status: 'reading', done },
    {
      done: done + 1,
      fresh: inc(fresh),
      faults: inc(faults.length),
      firstFaults: firstOf([...firstFaults, ...faults]),
    },
  )
}

/** The first faults by row, as many as are shown. */
export const firstOf = (faults: RowFault[]): RowFault[] =>
  [...faults].sort((one, other) => one.row - other.row).slice(0, SHOWN_FAULTS)

/** Every chunk was looked at: the import may be written, or its marked copy tells what to mend. */
export async function concludeStep(found: Import): Promise<void> {
  const { _id, faults, chunks, rev } = found
  const mine = { _id, status: 'reading' as const, rev, done: chunks }
  if (faults === 0) await imports.update(mine, { status: 'checked', done: 0, workAt: null, rev: rev + 1 })
  else {
    const marked = await markedCopy(found)
    await imports.update(mine, { status: 'faulty', marked, workAt: null, rev: rev + 1 })
  }
}
