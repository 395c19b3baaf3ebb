import { AppError } from '../../../shared/contracts/errors'
import { publicReader } from '../../../shared/domain/notice-kinds'
import { isWithin, kindOf } from '../../../shared/domain/places'
import type { PlaceId } from '../../../shared/model/place'
import { oneOf } from '../../kit/operators'
import { places } from '../places/stores'

/**
 * Whom a notice is for: places within the author's, each there, none within another. Not single households: what is
 * for one family is not a notice, and only stairwells are known of readers. One round trip. Errors: TARGET_OUTSIDE.
 */
export async function targetsOf(wanted: readonly PlaceId[], place: PlaceId): Promise<PlaceId[]> {
  const targets = outermost(wanted)
  if (targets.some((target) => !isWithin(target, place) || kindOf(target) === 'household'))
    throw new AppError('TARGET_OUTSIDE')
  const where = { _id: oneOf(targets), status: 'open' as const }
  const found = await places.find({ where, limit: targets.length, fields: ['kind'] })
  if (found.length < targets.length) throw new AppError('TARGET_OUTSIDE')
  return targets
}

const outermost = (wanted: readonly PlaceId[]): PlaceId[] =>
  [...new Set(wanted)].filter((one) => !wanted.some((other) => other !== one && isWithin(one, other))).sort()

/** Who may read it, as one list to search by. */
export const readersFor = (targets: readonly PlaceId[], isPublic: boolean, community: PlaceId): string[] =>
  isPublic ? [...targets, publicReader(community)] : [...targets]
