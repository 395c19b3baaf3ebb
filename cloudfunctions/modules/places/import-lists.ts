import { AppError } from '../../../shared/contracts/errors'
import type { places as contract } from '../../../shared/contracts/places'
import { linkTo } from '../../kit/files'
import type { Handlers } from '../../kit/serve'
import { importIn } from './import-commands'
import { templateFile } from './import-template'
import { IMPORT_FIELDS, importViewOf } from './import-views'
import { imports as store } from './stores'

type Serves = Handlers<typeof contract>

const SHOWN = 20
/** Seconds that a link to a file is good. */
const LINK = 10 * 60

/** One round trip beside the caller's. */
export const imports: Serves['imports'] = async ({ community }) => {
  const order = { field: 'sort', direction: 'desc' } as const
  const found = await store.find({ where: { community }, order, limit: SHOWN, fields: IMPORT_FIELDS })
  return { imports: found.map(importViewOf) }
}

/** One round trip beside the caller's, and one for the link. Errors: IMPORT_UNKNOWN. */
export const importDetail: Serves['importDetail'] = async ({ community, import: id }) => {
  const found = await importIn(community, id)
  const marked = found.marked === null ? null : await linkTo(found.marked, LINK)
  return { import: importViewOf(found), faults: found.firstFaults, marked }
}

/** No round trip beside the caller's; the file is made once. */
export const importTemplate: Serves['importTemplate'] = async ({ community }) => {
  const file = (anew: boolean) => templateFile(community, anew)
  const link = (await linkTo(await file(false), LINK)) ?? (await linkTo(await file(true), LINK))
  if (link === null) throw new AppError('FILE_UNKNOWN')
  return { link }
}
