import { AppError } from '../../../shared/contracts/errors'
import type { notices as contract } from '../../../shared/contracts/notices'
import { wrongTimes } from '../../../shared/domain/notice-times'
import type { Notice } from '../../../shared/model/notice'
import { checkText } from '../../kit/check-text'
import type { Call, Handlers } from '../../kit/serve'
import { deskRoleAt, handledNotice, wroteIt } from './acting'
import { act, assertCurrent, current, type Handled, isRepeat } from './acts'
import { publishing } from './published'

type Serves = Handlers<typeof contract>

/**
 * Publishes what another wrote, at once or when its time comes; whoever approves attests what it says, also where WeChat
 * had a doubt. Round trips: caller, notice, transition, read back, names.
 * Errors: NOTICE_UNKNOWN, OWN_NOTICE, PERIOD_WRONG, NOT_NOW, STALE, KEY_USED.
 */
export const approve: Serves['approve'] = async (input, call) => {
  const found = await reviewed(input, call)
  if (isRepeat(found, input.key, call.person._id, 'approve', 'approveLater'))
    return { notice: await current(input.notice, input.place, call) }
  assertCurrent(found, input.rev, 'approve')
  // A time that has passed while it waited means: now.
  const publishAt = found.publishAt !== null && found.publishAt > call.now ? found.publishAt : null
  const wrong = wrongTimes({ ...found, publishAt }, call.now)
  if (wrong) throw new AppError(wrong)
  const event = publishAt === null ? 'approve' : 'approveLater'
  const out = event === 'approve' ? publishing(found, call.now) : {}
  const role = deskRoleAt(input.place, call)
  return act(found, input, call, { event, role, changes: { ...out, needsReview: false } })
}

/** Round trips: caller, notice, transition, read back, names. Errors: NOTICE_UNKNOWN, OWN_NOTICE, CONTENT_REFUSED, NOT_NOW, STALE. */
export const refuse: Serves['refuse'] = async (input, call) => {
  const { reason } = input
  const found = await reviewed(input, call)
  if ((await checkText(reason, 'comment', call.openid)) === 'risky') throw new AppError('CONTENT_REFUSED')
  return act(found, input, call, { event: 'refuse', role: deskRoleAt(input.place, call), reason })
}

/** Nobody is the second pair of eyes on what they wrote. Errors: NOTICE_UNKNOWN, OWN_NOTICE. */
async function reviewed(input: Handled, { person }: Call): Promise<Notice> {
  const found = await handledNotice(input)
  if (wroteIt(found, person._id)) throw new AppError('OWN_NOTICE')
  return found
}
