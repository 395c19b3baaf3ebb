import { AppError } from '../../../shared/contracts/errors'
import { codeOf, type NamedKind } from '../../../shared/domain/place-codes'
import { parentOf } from '../../../shared/domain/place-moves'
import { isWithin, kindOf, rangeInside } from '../../../shared/domain/places'
import { MOVE_STEPS, type Place, type PlaceId, type PlaceMove } from '../../../shared/model/place'
import { oneOf, within } from '../../kit/operators'
import { placeMoves, places } from './stores'

/** A place of the manager's community, whatever became of it. One round trip. Errors: WRONG_PLACE, PLACE_UNKNOWN. */
export async function placeIn(community: PlaceId, id: PlaceId): Promise<Place> {
  if (!isWithin(id, community)) throw new AppError('WRONG_PLACE')
  const place = await places.get(id)
  if (!place) throw new AppError('PLACE_UNKNOWN')
  return place
}

const RUNNING = MOVE_STEPS.filter((step) => step !== 'done')
/** More moves at once than any community has buildings to move. */
const MOVES_LIMIT = 200

/** The moves of a community, or of all in a street or district, that the timer has not finished. One round trip. */
export async function runningMoves(place: PlaceId): Promise<PlaceMove[]> {
  const community = kindOf(place) === 'community' ? place : within(rangeInside(place))
  return placeMoves.find({ where: { community, step: oneOf(RUNNING) }, limit: MOVES_LIMIT })
}

/** True if a move takes the place along, now or as it will be, or takes something out of it. */
export const touches = ({ from, to }: Pick<PlaceMove, 'from' | 'to'>, place: PlaceId): boolean =>
  isWithin(place, from) || isWithin(from, place) || isWithin(place, to)

/** Refuses what would change a place on its way: it would be left behind. The moves elsewhere. One round trip. Errors: PLACE_MOVING. */
export async function assertStill(community: PlaceId, place: PlaceId): Promise<PlaceMove[]> {
  const moves = await runningMoves(community)
  if (moves.some((move) => touches(move, place))) throw new AppError('PLACE_MOVING')
  return moves
}

/** Refuses a name that a place on its way will have there. Errors: PLACE_EXISTS. */
export function assertNotComing(moves: readonly PlaceMove[], parent: PlaceId, kind: NamedKind, name: string): void {
  const isComing = (move: PlaceMove) => parentOf(move.to) === parent && codeOf(kind, move.name) === codeOf(kind, name)
  if (moves.some(isComing)) throw new AppError('PLACE_EXISTS')
}
