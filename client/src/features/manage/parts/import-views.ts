import type { OutputOf } from '../../../../../shared/contracts/contract'
import type { places } from '../../../../../shared/contracts/places'

export type ImportDetail = OutputOf<typeof places.importDetail>
export type Import = ImportDetail['import']
