import { AppError } from '../../../shared/contracts/errors'
import type { notices as contract } from '../../../shared/contracts/notices'
import { wrongTimes } from '../../../shared/domain/notice-times'
import type { PlaceId } from '../../../shared/model/place'
import type { Handlers } from '../../kit/serve'
import { communities } from '../places/stores'
import { handledNotice, roleAt } from './acting'
import { act, assertCurrent, current, isRepeat } from './acts'
import { needsReading } from './content'
import { asSeen, handInPictures } from './hand-in-pictures'
import { publishing } from './published'

type Serves = Handlers<typeof contract>

/**
 * Round trips: caller, notice, the community's setting for a leader, one or two for each picture, transition, read back,
 * names. Errors: NOTICE_UNKNOWN, SCHEDULE_PAST, PERIOD_WRONG, CONTENT_REFUSED, NOT_NOW, STALE, KEY_USED.
 */
export const submit: Serves['submit'] = async (input, call) => {
  const { place, notice, rev, key } = input
  const found = await handledNotice(input)
  if (isRepeat(found, key, call.person._id, 'submit', 'send', 'schedule'))
    return { notice: await current(notice, place, call) }
  assertCurrent(found, rev, 'submit')
  const wrong = wrongTimes(found, call.now)
  if (wrong) throw new AppError(wrong)

  const role = roleAt(place, call)
  const [needsReview, asked] = await Promise.all([
    needsReading(found, call.openid),
    role === 'leader' && isReviewed(found.community),
  ])
  const pictures = await handInPictures(found, call)
  const event = needsReview || asked ? 'submit' : found.publishAt === null ? 'send' : 'schedule'
  const out = event === 'send' ? publishing(found, call.now) : {}
  const changes = { ...out, needsReview, pictures }
  return act(found, input, call, { event, role, changes, where: asSeen(found.pictures) })
}

/** Back to the author's desk. Round trips: caller, notice, transition, read back, names. Errors: NOTICE_UNKNOWN, NOT_NOW, STALE. */
export const recall: Serves['recall'] = async (input, call) => {
  const found = await handledNotice(input)
  return act(found, input, call, { event: 'recall', role: roleAt(input.place, call) })
}

/** One round trip. */
async function isReviewed(community: PlaceId): Promise<boolean> {
  return (await communities.get(community))?.noticeReview?.leaders ?? false
}
