import { places } from '../../../../../shared/contracts/places'
import { kindOf } from '../../../../../shared/domain/places'
import { useAction } from '../../../cloud/use-action'
import { placeWords } from '../parts/place-words'

/** A name that cannot be had must not keep anybody from their work. */
const UNNAMED = '您负责的地方'
const NAMES_STALE_MS = 60 * 60_000

/** What a place is called by those who live there: `春晓园 1号楼`, 全社区; undefined while it is asked for. */
export function usePlaceWords(place: string): string | undefined {
  const whole = kindOf(place) === 'community'
  const query = useAction(places.names, { place }, { enabled: place !== '' && !whole, staleTime: NAMES_STALE_MS })
  if (whole) return '全社区'
  if (query.error) return UNNAMED
  return query.data && placeWords(query.data.places)
}
