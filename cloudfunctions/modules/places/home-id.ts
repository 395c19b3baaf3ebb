import type { Place } from '../../../shared/model/place'
import { keyedHash } from '../../kit/seal'

/**
 * The id of a home in a household: equal for all who live there, also when some registered before it was moved to
 * another grid and some after; tells nothing to who lacks the key.
 */
export const homeIdOf = ({ _id, homeKey = _id }: Pick<Place, '_id' | 'homeKey'>, secret: Buffer): string =>
  keyedHash(homeKey, secret)
