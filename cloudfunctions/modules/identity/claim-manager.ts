import { AppError } from '../../../shared/contracts/errors'
import type { identity as contract } from '../../../shared/contracts/identity'
import { ancestor } from '../../../shared/domain/places'
import { collection } from '../../kit/collection'
import { managerCodeHash } from '../../kit/ids'
import { above, inc } from '../../kit/operators'
import { people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { addGrant, grantId } from './add-grant'
import { everGiven } from './audit-log'
import { spendTry } from './tries'
import { meOf } from './views'

const codes = collection('managerCodes')

/**
 * Spends one of the caller's tries, then one of the code's, then takes the code by one conditional write, then grants.
 * A crash in between is finished by the same person's repeat, as the code says who took it.
 * Round trips: 7; 8 at one's first try. Errors: TOO_MANY_TRIES, CODE_WRONG, CODE_USED, CODE_EXPIRED, CODE_LOCKED.
 */
export const claimManager: Handlers<typeof contract>['claimManager'] = async (
  { community, of = 'community', code },
  call,
) => {
  const { person, now } = call
  const place = ancestor(community, of) ?? community
  await spendTry('claimManager', person._id, now)
  const _id = `first-manager:${place}`
  const hash = managerCodeHash(code)
  const mayTry = { _id, usedBy: null, triesLeft: above(0), expiresAt: above(now) }
  const may = (await codes.update(mayTry, { triesLeft: inc(-1) })) === 1
  const fresh = may && (await codes.update({ _id, hash, usedBy: null }, { usedBy: person._id })) === 1
  const found = await codes.get(_id)
  if (!found) throw new AppError('CODE_WRONG')
  const mine = found.usedBy === person._id && found.hash === hash
  if (!mine) {
    if (found.usedBy !== null) throw new AppError('CODE_USED')
    if (found.expiresAt <= now) throw new AppError('CODE_EXPIRED')
    throw new AppError(found.triesLeft > 0 ? 'CODE_WRONG' : 'CODE_LOCKED')
  }
  // Once only: a power that was taken back does not come back by the old code, so the code itself is the key.
  const act = 'claimManager'
  const key = `code-${hash.slice(0, 32)}`
  if (fresh || !(await everGiven(person, act, key))) {
    const given = { role: 'manager', place, from: now, until: null, by: 'claim-code' } as const
    await addGrant({ person: person._id, ...given, act, key, now })
  }
  const manager = await people.get(person._id)
  if (!manager?.grants.some(({ id }) => id === grantId('manager', place))) throw new AppError('CODE_USED')
  return { person: meOf(manager, now) }
}
