import { AppError } from '../../../shared/contracts/errors'
import type { notices as contract } from '../../../shared/contracts/notices'
import { isWithin } from '../../../shared/domain/places'
import type { NoticeThread } from '../../../shared/model/notice'
import type { PlaceId } from '../../../shared/model/place'
import { below } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { handledNotice, roleAt } from './acting'
import { sayMore } from './ask'
import { threads } from './stores'
import { threadOf } from './thread-views'

type Serves = Handlers<typeof contract>

const PAGE = 20

/** Round trips: caller, notice, threads. Errors: NOTICE_UNKNOWN. */
export const listThreads: Serves['threads'] = async ({ place, notice, view, after }) => {
  await handledNotice({ place, notice })
  const found = await threads.find({
    where: { notice, live: view === 'waiting', ...(after === undefined ? {} : { sort: below(after) }) },
    order: { field: 'sort', direction: 'desc' },
    limit: PAGE + 1,
  })
  const page = found.slice(0, PAGE)
  return { threads: page.map(threadOf), next: found.length > PAGE ? (page.at(-1)?.sort ?? null) : null }
}

/**
 * Nobody answers what they asked themselves. Round trips: caller, thread, transition, read back.
 * Errors: THREAD_UNKNOWN, NO_DUTY, THREAD_FULL, CONTENT_REFUSED, NOT_NOW, STALE, KEY_USED.
 */
export const answer: Serves['answer'] = async ({ place, thread, ...said }, call) => {
  const found = await handledThread(thread, place)
  if (found.person === call.person._id) throw new AppError('NO_DUTY')
  await sayMore(found, { event: 'answer', role: roleAt(place, call), ...said }, call)
  return { thread: threadOf(await handledThread(thread, place)) }
}

async function handledThread(id: string, place: PlaceId): Promise<NoticeThread> {
  const found = await threads.get(id)
  if (!found || !isWithin(found.place, place)) throw new AppError('THREAD_UNKNOWN')
  return found
}
