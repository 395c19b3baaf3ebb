import type { OutputOf } from '../../../shared/contracts/contract'
import type { places as contract } from '../../../shared/contracts/places'
import type { Import } from '../../../shared/model/import'

type View = OutputOf<typeof contract.startImport>['import']

export const IMPORT_FIELDS = [
  'name',
  'at',
  'status',
  'rows',
  'written',
  'faults',
  'fresh',
  'done',
  'chunks',
  'rev',
] as const

/** How far an import is, as its manager sees it. */
export function importViewOf({ _id, ...rest }: Pick<Import, '_id' | (typeof IMPORT_FIELDS)[number]>): View {
  const { name, at, status, rows, written, faults, fresh, done, chunks, rev } = rest
  return { id: _id, name, at, status, rows, written, faults, fresh, done, chunks, rev }
}
