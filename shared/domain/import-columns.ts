import { PLACE_KINDS, type PlaceId } from '../model/place'
import { IMPORT_COLUMNS } from './import-machine'
import type { NamedKind } from './place-codes'

/** The columns of a file of households: one for each level below the place that it is for. */
export interface ImportColumns {
  /** The kind of place that each column names, outermost first; the last is the household. */
  kinds: NamedKind[]
  /** What the header says. */
  names: string[]
  /** Where these stand. */
  compound: number
  grid: number
  building: number
  household: number
}

const NAMES = ['街道', '社区', ...IMPORT_COLUMNS]
const KINDS = PLACE_KINDS.flatMap((kind): NamedKind[] => (kind === 'district' ? [] : [kind]))

/** The columns of a file for a community, or for a street or a district, which has those above besides. */
export function columnsFor(place: PlaceId): ImportColumns {
  const first = place.split('.').length - 1
  const kinds = KINDS.slice(first)
  const at = (kind: NamedKind) => kinds.indexOf(kind)
  return {
    kinds,
    names: NAMES.slice(first),
    compound: at('compound'),
    grid: at('grid'),
    building: at('building'),
    household: at('household'),
  }
}
