import { AppError } from '../../../shared/contracts/errors'
import { REFUSED_TEXT } from '../../../shared/domain/check-machine'
import type { ThreadLine } from '../../../shared/model/notice'
import type { PlaceId } from '../../../shared/model/place'
import { checkText } from '../../kit/check-text'
import type { Call } from '../../kit/serve'
import { handUpText } from '../content/hand-in'
import { threads } from './stores'

interface Said {
  thread: string
  /** Which line of the thread it will be, from 0. */
  number: number
  community: PlaceId
  text: string
  official: boolean
}

/**
 * A line to be written. What WeChat would have a person read is handed up before anything bears it, so that no doubt is
 * lost. No round trip, or those of handing up. Errors: CONTENT_REFUSED.
 */
export async function lineOf({ thread, number, community, text, official }: Said, call: Call): Promise<ThreadLine> {
  const { person, openid, now } = call
  const verdict = await checkText(text, 'comment', openid)
  if (verdict === 'risky') throw new AppError('CONTENT_REFUSED')
  const by = { by: person._id, byName: person.name }
  const handed = { subject: 'thread', about: thread, part: String(number), text, community, ...by, now } as const
  const needsReview = verdict === 'review' && (await handUpText(handed))
  return { at: now, ...by, official, text, needsReview }
}

/** A person found the line unfit: it is seen no more. One round trip; a repeat, or a line that nobody doubted, changes nothing. */
export const hideThreadLine = (thread: string, line: number): Promise<void> =>
  settle(thread, line, { [`lines.${line}.text`]: REFUSED_TEXT })

/** A person found nothing wrong with it. One round trip; a repeat changes nothing. */
export const clearThreadLine = (thread: string, line: number): Promise<void> => settle(thread, line, {})

async function settle(_id: string, line: number, changes: Record<`${string}.${string}`, string>): Promise<void> {
  const doubt = `lines.${line}.needsReview` as const
  await threads.update({ _id, [doubt]: true }, { ...changes, [doubt]: false })
}
