import { kindOf } from '../../../../../shared/domain/places'
import { PLACE_KIND_NAMES, PLACE_KINDS, type PlaceKind } from '../../../../../shared/model/place'

export interface ChosenPlace {
  id: string
  name: string
}

const QUESTIONS: Partial<Record<PlaceKind, string>> = {
  compound: '哪个小区？',
  grid: '哪个网格？',
  building: '哪栋楼？',
  stairwell: '哪个单元？',
}

/** What to ask when a place of that kind is chosen. */
export const questionFor = (kind: PlaceKind): string => QUESTIONS[kind] ?? `哪个${PLACE_KIND_NAMES[kind]}？`

/** The kind of what lies directly inside a place; null inside a household. */
export function kindInside(place: string): PlaceKind | null {
  const depth = place.split('.').length
  return PLACE_KINDS[depth] ?? null
}

/** Buildings move between grids, grids between compounds; nothing else moves. */
export function movesTo(place: string): 'grid' | 'compound' | null {
  const kind = kindOf(place)
  if (kind === 'building') return 'grid'
  return kind === 'grid' ? 'compound' : null
}
