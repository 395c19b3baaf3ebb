import { AppError } from '../../../shared/contracts/errors'
import type { leaders as contract } from '../../../shared/contracts/leaders'
import { isVerifiedIn } from '../../../shared/domain/homes'
import { revealIdOf, sortKey } from '../../kit/ids'
import { people } from '../../kit/people'
import { secretKey } from '../../kit/seal'
import type { Handlers } from '../../kit/serve'
import { phoneOf } from '../identity/contacts'
import { mayServe, standingIn } from './may-cover'
import { posts, reveals } from './stores'

/**
 * The phone of a building's leader, or of who stands in, for its verified residents: as long as their own record says
 * that they are, as the post hears of it some seconds later. On record before it is shown; the same key shows it again
 * without a second line. Round trips: caller, post, whose it is, log, phone.
 * Errors: POST_UNKNOWN, NOT_VERIFIED, POST_VACANT, KEY_USED.
 */
export const reveal: Handlers<typeof contract>['reveal'] = async ({ building, key }, { person, now }) => {
  const post = await posts.get(building)
  if (!post?.community) throw new AppError('POST_UNKNOWN')
  if (!isVerifiedIn(person, building, now)) throw new AppError('NOT_VERIFIED')
  const holder = await people.get(post.leader ?? standingIn(post, now)?.person ?? '')
  if (!holder || !mayServe(holder, post, now)) throw new AppError('POST_VACANT')
  const whose = holder._id

  const _id = revealIdOf(person._id, key)
  const line = {
    _id,
    whose,
    by: person._id,
    byName: person.name,
    duty: 'leaderCall',
    about: building,
    place: building,
  } as const
  if (!(await reveals.insertIfAbsent({ ...line, at: now, sort: sortKey(now, _id) }))) {
    const before = await reveals.get(_id)
    if (before?.whose !== whose || before.about !== building || before.duty !== 'leaderCall')
      throw new AppError('KEY_USED')
  }
  const phone = await phoneOf(whose, secretKey())
  if (phone === null) throw new AppError('POST_VACANT')
  return { phone, name: holder.name }
}
