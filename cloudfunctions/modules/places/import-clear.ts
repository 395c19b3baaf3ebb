import { IMPORT_STATES, IMPORT_STATUSES } from '../../../shared/domain/import-machine'
import { oneOf } from '../../kit/operators'
import { importChunks, imports } from './stores'

const OVER = IMPORT_STATUSES.filter((status) => !IMPORT_STATES[status].live)

/**
 * Removes the rows of imports that are over: what was good stands among the places, what was not in the marked copy.
 * Safe to repeat. Round trips: 1, and 2 for each import.
 */
export async function clearImports(limit: number): Promise<{ cleared: number }> {
  const over = await imports.find({ where: { rowsKept: true, status: oneOf(OVER) }, limit, fields: ['rowsKept'] })
  for (const { _id } of over) {
    await importChunks.remove({ import: _id })
    await imports.update({ _id }, { rowsKept: false })
  }
  return { cleared: over.length }
}
