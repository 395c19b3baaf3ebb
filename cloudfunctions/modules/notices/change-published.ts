import { AppError } from '../../../shared/contracts/errors'
import type { notices as contract } from '../../../shared/contracts/notices'
import type { Notice } from '../../../shared/model/notice'
import { checkText } from '../../kit/check-text'
import { replace } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { handledNotice, roleAt } from './acting'
import { act, assertCurrent, current, isRepeat } from './acts'
import { contentOf, needsReading } from './content'
import { asSeen, handInPictures } from './hand-in-pictures'
import { fanAtOf, freshFan } from './published'
import { noticeVersions } from './stores'

type Serves = Handlers<typeof contract>

/**
 * A new version in the old one's place in every list. The old one is kept before it is replaced; the telling begins anew
 * in the same write, so that one which was still going on stops. There is no waiting room for what is already out:
 * words that WeChat would have a person read are refused, and go the way of a new notice.
 * Round trips: caller, notice, one or two for each new picture, old version, transition, read back, names.
 * Errors: NOTICE_UNKNOWN, CONTENT_REFUSED, NOT_NOW, STALE, KEY_USED and those of `contentOf`.
 */
export const correct: Serves['correct'] = async (input, call) => {
  const { place, notice, rev, reason } = input
  const { person, openid, now } = call
  const found = await handledNotice(input)
  if (isRepeat(found, input.key, person._id, 'correct')) return { notice: await current(notice, place, call) }
  assertCurrent(found, rev, 'correct')
  const said = await contentOf(input, person._id, found)
  if (await needsReading(said, openid, reason)) throw new AppError('CONTENT_REFUSED')
  const pictures = await handInPictures({ ...found, pictures: said.pictures }, call)
  await keepVersion(found, now)
  const version = found.version + 1
  const told = { fanAt: fanAtOf(found, now), fan: replace(freshFan(version)) }
  const changes = { ...said, pictures, version, correction: reason, ...told }
  return act(found, input, call, {
    event: 'correct',
    role: roleAt(place, call),
    changes,
    reason,
    where: asSeen(found.pictures),
  })
}

/**
 * Whoever was told is told of it, and why. Round trips: caller, notice, transition, read back, names.
 * Errors: NOTICE_UNKNOWN, CONTENT_REFUSED, NOT_NOW, STALE, KEY_USED.
 */
export const withdraw: Serves['withdraw'] = async (input, call) => {
  const { reason } = input
  const found = await handledNotice(input)
  if ((await checkText(reason, 'comment', call.openid)) === 'risky') throw new AppError('CONTENT_REFUSED')
  const { version } = found
  // What it had come to stays to be seen; the walk through the homes begins again.
  const walk = { 'fan.version': version, 'fan.event': 'withdraw', 'fan.target': 0, 'fan.cursor': '' }
  const told = found.publishedAt === null ? {} : { fanAt: fanAtOf(found, call.now), ...walk }
  return act(found, input, call, { event: 'withdraw', role: roleAt(input.place, call), changes: told, reason })
}

/** What was said until now, as it was said. One round trip. */
async function keepVersion({ _id, version, title, nodes, summary, pictures, attachments }: Notice, until: number) {
  const content = { title, nodes, summary, pictures, attachments }
  await noticeVersions.insertIfAbsent({ _id: `${_id}:${version}`, notice: _id, version, ...content, until })
}
