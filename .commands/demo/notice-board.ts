import { noticeIdOf, sortKey, threadIdOf } from '../../cloudfunctions/kit/ids'
import { readHtml } from '../../cloudfunctions/modules/notices/read-html'
import { DEFAULT_LIFE, type NoticeKind, noticeOrder, publicReader } from '../../shared/domain/notice-kinds'
import { NOTICE_MACHINE, NOTICE_STAGES, type NoticeEvent, type NoticeStatus } from '../../shared/domain/notice-machine'
import { titleTerms } from '../../shared/domain/notice-terms'
import { ancestor } from '../../shared/domain/places'
import { plainText } from '../../shared/domain/rich-text'
import { DAY, HOUR, MINUTE } from '../../shared/domain/shanghai'
import { THREAD_MACHINE, type ThreadKind } from '../../shared/domain/thread-machine'
import type { Notice, NoticeThread } from '../../shared/model/notice'
import type { Person } from '../../shared/model/person'
import type { PlaceId } from '../../shared/model/place'

/** What one notice of the demo says, by whom and since when; everything else follows. */
export interface Posted {
  key: string
  kind: NoticeKind
  title: string
  html: string
  author: Person
  /** `春晓园 1号楼楼栋长` */
  authorTitle: string
  role: 'leader' | 'staff' | 'manager'
  /** Where the author acts. */
  place: PlaceId
  targets: PlaceId[]
  isPublic?: boolean
  pinned?: boolean
  /** Epoch ms. */
  draftedAt: number
  status: Exclude<NoticeStatus, 'review' | 'scheduled'>
  objectionUntil?: number
  /** What a correction says of itself: it is version 2 then. */
  corrected?: { at: number; reason: string }
  withdrawn?: { at: number; reason: string }
}

const SUMMARY = 60

/** A notice as its life so far has left it, with everybody told. */
export function noticeOf(posted: Posted): Notice {
  const { key, kind, title, author, place, targets, draftedAt, status, isPublic = false, pinned = false } = posted
  const { corrected, withdrawn, objectionUntil = null } = posted
  const _id = noticeIdOf(author._id, key)
  const nodes = readHtml(posted.html)
  const community = ancestor(place, 'community') ?? place
  const publishedAt = status === 'draft' ? null : draftedAt + 10 * MINUTE
  const history = lifeOf(posted)
  const version = corrected ? 2 : 1
  return {
    _id,
    key,
    kind,
    title,
    nodes,
    summary: [...plainText(nodes).replace(/\n/g, ' ')].slice(0, SUMMARY).join(''),
    pictures: [],
    attachments: [],
    community,
    place,
    targets,
    groups: [],
    isPublic,
    readers: isPublic ? [...targets, publicReader(community)] : targets,
    pinned,
    objectionUntil,
    publishAt: null,
    expiresAt: Math.max(draftedAt + DEFAULT_LIFE, (objectionUntil ?? 0) + DAY),
    author: author._id,
    authorName: author.name,
    authorTitle: posted.authorTitle,
    version,
    correction: corrected?.reason ?? null,
    needsReview: false,
    publishedAt,
    order: publishedAt === null ? '' : noticeOrder(kind, pinned, publishedAt, _id),
    terms: titleTerms(title),
    fanAt: null,
    fan: {
      version,
      event: withdrawn ? 'withdraw' : 'publish',
      target: publishedAt === null ? 0 : targets.length,
      cursor: '',
      households: 0,
      people: 0,
    },
    asked: '',
    createdAt: draftedAt,
    sort: sortKey(draftedAt, _id),
    status,
    live: NOTICE_MACHINE.states[status].live,
    stage: NOTICE_STAGES[status],
    rev: history.length - 1,
    history,
    pending: [],
    pendingAt: null,
  }
}

function lifeOf({ author, role, key, draftedAt, status, corrected, withdrawn }: Posted): Notice['history'] {
  const steps: { event: NoticeEvent; at: number; reason?: string }[] = [{ event: 'draft', at: draftedAt }]
  if (status !== 'draft') steps.push({ event: 'send', at: draftedAt + 10 * MINUTE })
  if (corrected) steps.push({ event: 'correct', ...corrected })
  if (withdrawn) steps.push({ event: 'withdraw', ...withdrawn })
  let from: NoticeStatus | null = null
  return steps.map(({ event, at, reason }, rev) => {
    const { to } = NOTICE_MACHINE.events[event]
    const entry = {
      at,
      by: author._id,
      role,
      event,
      from,
      to,
      channel: 'miniprogram' as const,
      key: `${key}-${rev}`,
      rev,
    }
    from = to
    return reason === undefined ? entry : { ...entry, reason }
  })
}

/** What somebody asked about a notice, and what was answered, if it was. */
export function threadOf(
  notice: Notice,
  asked: { by: Person; stairwellName: string; kind: ThreadKind; text: string; at: number },
  answered: { by: Person; role: 'leader' | 'staff'; text: string; at: number } | null,
): NoticeThread {
  const key = `demo-thread-${asked.at}`
  const _id = threadIdOf(asked.by._id, key)
  const { initial } = THREAD_MACHINE
  const status = answered ? 'answered' : initial
  const line = (by: Person, official: boolean, text: string, at: number) => ({
    ...{ at, by: by._id, byName: by.name, official, text, needsReview: false },
  })
  const entry = { channel: 'miniprogram' as const, by: asked.by._id }
  return {
    _id,
    key,
    notice: notice._id,
    noticeTitle: notice.title,
    kind: asked.kind,
    community: notice.community,
    place: notice.place,
    author: notice.author,
    person: asked.by._id,
    personName: asked.by.name,
    stairwellName: asked.stairwellName,
    lines: [
      line(asked.by, false, asked.text, asked.at),
      ...(answered ? [line(answered.by, true, answered.text, answered.at)] : []),
    ],
    asked: '',
    createdAt: asked.at,
    sort: sortKey(asked.at, _id),
    status,
    live: THREAD_MACHINE.states[status].live,
    rev: answered ? 1 : 0,
    history: [
      { ...entry, at: asked.at, role: 'person', event: 'ask', from: null, to: initial, key, rev: 0 },
      ...(answered
        ? [
            {
              ...{ at: answered.at, by: answered.by._id, role: answered.role, channel: 'miniprogram' as const },
              ...{ event: 'answer' as const, from: initial, to: status, key: `${key}-answer`, rev: 1 },
            },
          ]
        : []),
    ],
    pending: [],
    pendingAt: null,
  }
}

/** How long ago things happened, for who writes the demo. */
export const ago = (now: number, { days = 0, hours = 0 }: { days?: number; hours?: number }): number =>
  now - days * DAY - hours * HOUR
