import type { PlaceId } from '../../../shared/model/place'
import { keyedHash, secretKey } from '../../kit/seal'

const DIGITS = 6

/** What the hall shows on a day (of Shanghai), and who comes types in: six digits that nobody works out without the key. */
export function arrivalCodeOf(community: PlaceId, day: string, key = secretKey()): string {
  const hash = keyedHash(`arrive:${community}:${day}`, key)
  return (BigInt(`0x${hash}`) % 10n ** BigInt(DIGITS)).toString().padStart(DIGITS, '0')
}
