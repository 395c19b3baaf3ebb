import { AppError } from '../../../shared/contracts/errors'
import { IMPORT_STATES } from '../../../shared/domain/import-machine'
import { MINUTE } from '../../../shared/domain/shanghai'
import type { Import } from '../../../shared/model/import'
import type { PlaceId } from '../../../shared/model/place'
import { collection } from '../../kit/collection'
import { sortKey } from '../../kit/ids'
import { imports } from './stores'

const turns = collection('leases')

const turnOf = (community: PlaceId) => `import:${community}`

/** Whoever has the turn writes the import at once; one that is not there after this has died in between. */
const WRITTEN_WITHIN = MINUTE

/**
 * Takes a community's one turn to import. One conditional write decides among those who come at once; a turn whose
 * import is over is free, and one whose import was never written is taken with a tombstone, so that its late writer
 * fails. Round trips: 2 for the first import, 4 after. Errors: IMPORT_BUSY.
 */
export async function takeTurn(community: PlaceId, id: string, now: number): Promise<void> {
  const _id = turnOf(community)
  const until = now + WRITTEN_WITHIN
  if (await turns.insertIfAbsent({ _id, until, dueAt: 0, holder: id })) return
  const turn = await turns.get(_id)
  if (!turn) throw new AppError('IMPORT_BUSY')
  if (turn.holder === id) return
  if (!(await isOver(turn.holder, community, turn.until, now))) throw new AppError('IMPORT_BUSY')
  const taken = await turns.update({ _id, holder: turn.holder }, { holder: id, until })
  if (taken === 0) throw new AppError('IMPORT_BUSY')
}

async function isOver(holder: string, community: PlaceId, until: number, now: number): Promise<boolean> {
  const found = await imports.get(holder)
  if (found) return !IMPORT_STATES[found.status].live
  if (now < until) return false
  return imports.insertIfAbsent({ ...newImport(holder, community, now), status: 'cancelled', workAt: null })
}

/** An import as it begins. */
export function newImport(_id: string, community: PlaceId, now: number, rest: Partial<Import> = {}): Import {
  return {
    _id,
    community,
    file: '',
    name: '',
    by: '',
    at: now,
    status: 'reading',
    attempts: 0,
    digest: null,
    applied: null,
    cancelled: null,
    rows: 0,
    written: 0,
    faults: 0,
    fresh: 0,
    firstFaults: [],
    marked: null,
    chunks: 0,
    rowsKept: true,
    done: 0,
    workAt: now,
    rev: 0,
    sort: sortKey(now, _id),
    ...rest,
  }
}
