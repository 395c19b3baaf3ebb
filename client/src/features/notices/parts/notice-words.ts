import { THREAD_LINES, type ThreadKind, type ThreadStatus } from '../../../../../shared/domain/thread-machine'
import { when } from '../../../parts/when'
import type { Tone } from '../../../ui/tag'
import type { NoticeView, Thread } from '../hooks/use-notice'

/** Whether opening it should count as reading: by who has registered, of what still stands. */
export function mayMark(notice: Pick<NoticeView, 'acknowledge' | 'unread' | 'status'>): boolean {
  return notice.acknowledge !== null && notice.unread && notice.status === 'published'
}

/** What the button should do: nothing asked, tell the cloud, or remember it on the phone of who has not registered. */
export function asksFor(
  notice: Pick<NoticeView, 'acknowledge' | 'acknowledged' | 'status' | 'kind'>,
  seenHere: boolean,
): 'nothing' | 'acknowledge' | 'remember' {
  if (notice.status !== 'published') return 'nothing'
  if (notice.acknowledge === null) return notice.kind === 'emergency' && !seenHere ? 'remember' : 'nothing'
  return notice.acknowledge.asked && !notice.acknowledged ? 'acknowledge' : 'nothing'
}

/** When it was acknowledged at my home, and that I still might; null while nobody has, or nobody is asked to. `now` is epoch ms. */
export function acknowledgedWords(
  { acknowledge, acknowledged }: Pick<NoticeView, 'acknowledge' | 'acknowledged'>,
  now: number,
): string | null {
  if (!acknowledge?.asked || acknowledge.at === null) return null
  const at = when(acknowledge.at, now)
  return acknowledged ? `您家 ${at} 确认过` : `您家里已有人在 ${at} 确认。您也点一下“我知道了”，就不再提醒您。`
}

/** What a share card says, and the notice that it leads to; null for the feed: what is not for everybody shows nothing of itself. */
export function shareCard(notice: Pick<NoticeView, 'id' | 'title' | 'isPublic' | 'status'> | undefined): {
  title: string
  notice: string | null
} {
  if (notice?.isPublic && notice.status === 'published') return { title: notice.title, notice: notice.id }
  return { title: '红心社区通知', notice: null }
}

const TONES: Record<ThreadStatus, Tone> = { waiting: 'waiting', answered: 'good', closed: 'still' }

export const threadTone = (status: ThreadStatus): Tone => TONES[status]

type Open = Pick<NoticeView, 'status' | 'mayAsk' | 'mayObject'>

/** Whether I may still add to what I asked. */
export function mayGoOn(thread: Pick<Thread, 'kind' | 'status' | 'lines'>, notice: Open): boolean {
  const open: Record<ThreadKind, boolean> = { question: notice.mayAsk, objection: notice.mayObject }
  return open[thread.kind] && thread.status !== 'closed' && thread.lines.length < THREAD_LINES
}
