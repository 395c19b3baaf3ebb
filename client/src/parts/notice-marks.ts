import type * as z from 'zod/mini'
import type { noticeSummary } from '../../../shared/contracts/notice-views'
import { NOTICE_GROUP_NAMES, type NoticeKind } from '../../../shared/domain/notice-kinds'
import { when } from './when'

export type NoticeSummary = z.output<typeof noticeSummary>

/** A kind in two characters, as chips and marks have it. */
export const KIND_WORDS: Record<NoticeKind, string> = {
  notice: '通知',
  emergency: '紧急',
  publicNotice: '公示',
  duty: '值班',
}

export interface NoticeMark {
  words: string
  /** `plain` has no state to tell. */
  tone: 'urgent' | 'waiting' | 'good' | 'plain'
}

type Marked = Pick<NoticeSummary, 'kind' | 'pinned' | 'version'>

/** What to know of a notice before its title; an ordinary one has nothing. `acknowledged` is of emergencies. */
export function noticeMarks({ kind, pinned, version }: Marked, acknowledged: boolean): NoticeMark[] {
  const marks: NoticeMark[] = []
  const plain = (words: string) => marks.push({ words, tone: 'plain' })
  if (kind === 'emergency') {
    marks.push({ words: '紧急', tone: 'urgent' })
    marks.push(acknowledged ? { words: '已确认', tone: 'good' } : { words: '请您确认', tone: 'waiting' })
  } else if (pinned) plain('置顶')
  if (kind === 'publicNotice' || kind === 'duty') plain(KIND_WORDS[kind])
  if (version > 1) plain('已更正')
  return marks
}

/** `60 岁以上老人、业主`: empty where it is for everybody. */
export const groupWords = ({ groups }: Pick<NoticeSummary, 'groups'>): string =>
  groups.map((group) => NOTICE_GROUP_NAMES[group]).join('、')

/** Until when one may object to a public notice, or that it is over; null for other kinds. `now` is the server's, epoch ms. */
export function objectionWords({ objectionUntil }: Pick<NoticeSummary, 'objectionUntil'>, now: number): string | null {
  if (objectionUntil === null) return null
  return now < objectionUntil ? `${when(objectionUntil, now)}前可以提异议` : '异议期已结束'
}

/** Who tells it, and when. */
export const byWords = (
  { authorTitle, publishedAt }: Pick<NoticeSummary, 'authorTitle' | 'publishedAt'>,
  now: number,
) => `${authorTitle} · ${when(publishedAt, now)}`

interface Heard {
  notice: NoticeSummary
  marks: readonly NoticeMark[]
  unread: boolean
  now: number
}

/** A line of the feed as it is read aloud: what matters first. */
export function heardOf({ notice, marks, unread, now }: Heard): string {
  const parts = [
    unread ? '未读' : '',
    ...marks.map(({ words }) => words),
    notice.title,
    byWords(notice, now),
    objectionWords(notice, now) ?? '',
  ]
  return parts.filter((part) => part !== '').join('，')
}
