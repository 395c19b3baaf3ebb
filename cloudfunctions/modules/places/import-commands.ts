import { AppError } from '../../../shared/contracts/errors'
import type { places as contract } from '../../../shared/contracts/places'
import { IMPORT_MOST_BYTES, importFolder } from '../../../shared/domain/import-machine'
import type { Import } from '../../../shared/model/import'
import type { PlaceId } from '../../../shared/model/place'
import { checkFile } from '../../kit/check-file'
import { importIdOf } from '../../kit/ids'
import { oneOf, replace } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { newImport, takeTurn } from './import-turn'
import { importViewOf } from './import-views'
import { imports } from './stores'

type Serves = Handlers<typeof contract>

/**
 * Round trips: repeat, file, turn (2 to 4), insert.
 * Errors: FILE_NOT_YOURS, FILE_UNKNOWN, FILE_TYPE, FILE_TOO_LARGE, IMPORT_BUSY, IMPORT_STATE, KEY_USED.
 */
export const startImport: Serves['startImport'] = async ({ community, file, name, key }, { personId, now }) => {
  const id = importIdOf(personId, key)
  const before = await imports.get(id)
  if (!before) {
    if (!file.endsWith('.xlsx')) throw new AppError('FILE_TYPE')
    await checkFile(file, { folder: importFolder(personId), kinds: ['office'], most: IMPORT_MOST_BYTES })
    await takeTurn(community, id, now)
    await imports.insertIfAbsent(newImport(id, community, now, { file, name, by: personId }))
  }
  const found = before ?? (await imports.get(id))
  if (!found) throw new AppError('IMPORT_UNKNOWN')
  // Its turn was taken away before it was written.
  if (found.file === '') throw new AppError('IMPORT_STATE')
  if (found.file !== file || found.community !== community) throw new AppError('KEY_USED')
  return { import: importViewOf(found) }
}

/** Round trips: 2. Errors: IMPORT_UNKNOWN, IMPORT_STATE, STALE, KEY_USED. */
export const applyImport: Serves['applyImport'] = async ({ community, import: id, rev, key }, { personId, now }) => {
  const before = await importIn(community, id)
  if (before.cancelled?.key === key) throw new AppError('KEY_USED')
  if (before.applied?.key !== key) {
    if (before.status !== 'checked') throw new AppError('IMPORT_STATE')
    const applied = { by: personId, at: now, key }
    const changes = { status: 'writing' as const, applied: replace(applied), done: 0, workAt: now, rev: rev + 1 }
    await decide({ _id: id, rev, status: 'checked' }, changes, id, (found) => found.applied?.key === key)
  }
  return { import: importViewOf(await importIn(community, id)) }
}

/** Round trips: 2. Errors: IMPORT_UNKNOWN, IMPORT_STATE, STALE, KEY_USED. */
export const cancelImport: Serves['cancelImport'] = async ({ community, import: id, rev, key }, { personId, now }) => {
  const before = await importIn(community, id)
  if (before.applied?.key === key) throw new AppError('KEY_USED')
  if (before.cancelled?.key !== key) {
    if (before.status !== 'checked' && before.status !== 'reading') throw new AppError('IMPORT_STATE')
    const cancelled = { by: personId, at: now, key }
    const changes = { status: 'cancelled' as const, cancelled: replace(cancelled), workAt: null, rev: rev + 1 }
    const where = { _id: id, rev, status: oneOf(['checked', 'reading']) }
    await decide(where, changes, id, (found) => found.cancelled?.key === key)
  }
  return { import: importViewOf(await importIn(community, id)) }
}

/** One conditional write; a repeat that finds itself done is success. Errors: STALE. */
async function decide(
  where: Parameters<typeof imports.update>[0],
  changes: Parameters<typeof imports.update>[1],
  id: string,
  isDone: (found: Import) => boolean,
): Promise<void> {
  if ((await imports.update(where, changes)) === 1) return
  const found = await imports.get(id)
  if (!found || !isDone(found)) throw new AppError('STALE')
}

/** An import of that very community. One round trip. Errors: IMPORT_UNKNOWN. */
export async function importIn(community: PlaceId, id: string): Promise<Import> {
  const found = await imports.get(id)
  if (found?.community !== community) throw new AppError('IMPORT_UNKNOWN')
  return found
}
