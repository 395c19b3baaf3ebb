import { AppError } from '../../../shared/contracts/errors'
import type { notices as contract } from '../../../shared/contracts/notices'
import { liveHomes } from '../../../shared/domain/homes'
import { NOTICES } from '../../../shared/domain/notice-kinds'
import type { Notice } from '../../../shared/model/notice'
import { messageIdOf } from '../../kit/ids'
import { people } from '../../kit/people'
import type { Call, Handlers } from '../../kit/serve'
import { messages } from '../notifications/stores'
import { mark, markOf } from './marks'
import { markAcknowledged, markRead, reachIdOf } from './reach-rows'
import { mayRead } from './readers'
import { notices } from './stores'

type Serves = Handlers<typeof contract>

/** Round trips: caller, notice, mark, then households and message at once. Errors: NOTICE_UNKNOWN. */
export const read: Serves['read'] = async ({ notice, version }, call) => {
  const found = await readable(notice, call)
  if (version > found.version) throw new AppError('NOTICE_UNKNOWN')
  await note({ ...found, version }, 'seen', call)
  return { read: true }
}

/** Round trips: caller, mark. */
export const readAll: Serves['readAll'] = async (_, { person, now }) => {
  await people.update({ _id: person._id, erasedAt: null }, { 'notices.before': now, 'notices.seen': [] })
  return { read: true }
}

/** Round trips: caller, notice, two marks, then households (2) and message at once. Errors: NOTICE_UNKNOWN, STALE. */
export const acknowledge: Serves['acknowledge'] = async ({ notice, version }, call) => {
  const found = await readable(notice, call)
  if (version !== found.version || found.status !== 'published') throw new AppError('STALE')
  await mark(call.person._id, 'seen', markOf(found))
  await note(found, 'acked', call)
  return { acknowledged: true }
}

async function readable(id: string, { person, now }: Call): Promise<Notice> {
  const found = await notices.get(id)
  if (!found || found.publishedAt === null || !mayRead(found, person, now)) throw new AppError('NOTICE_UNKNOWN')
  return found
}

/**
 * The mark comes first: the telling writes a household's row down and looks at its people's marks after that, so that
 * one of the two finds the other, however they meet.
 */
async function note({ _id, version, kind }: Notice, how: 'seen' | 'acked', { person, now }: Call): Promise<void> {
  await mark(person._id, how, markOf({ _id, version }))
  const rows = liveHomes(person).map(({ id }) => reachIdOf(_id, version, id))
  const { needsAck } = NOTICES[kind]
  const message = messageIdOf(_id, 'publish', version, person._id)
  await Promise.all([
    how === 'seen' ? markRead(rows, needsAck, now) : markAcknowledged(rows, needsAck, now),
    messages.update({ _id: message, unread: true }, { unread: false, readAt: now }),
  ])
}
