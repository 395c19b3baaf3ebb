import type { InputOf } from '../../../../../shared/contracts/contract'
import type { notices } from '../../../../../shared/contracts/notices'
import type { NoticeGroup, NoticeKind } from '../../../../../shared/domain/notice-kinds'
import { addDays, at, clockOf, dayOf } from '../../../../../shared/domain/shanghai'
import type { ChosenPlace } from '../../../parts/home/home-choice'
import type { WrittenNotice } from './notice-views'
import { htmlOfNodes } from './rich-html'

/** What an author has written so far; kept on this phone until the cloud has it. */
export interface WriteDraft {
  kind: NoticeKind
  title: string
  html: string
  /** Storage ids. */
  pictures: string[]
  attachments: { file: string; name: string; size: number }[]
  targets: ChosenPlace[]
  /** Empty: everybody there. */
  groups: NoticeGroup[]
  isPublic: boolean
  pinned: boolean
  begins: 'now' | 'later'
  beginDay: string
  beginClock: string
  ends: 'month' | 'day'
  lastDay: string
  objectionDay: string
  objectionClock: string
  /** Why it is corrected. */
  reason: string
  /** What it was begun from; 0 for a new one. */
  rev: number
}

export const OBJECTION_CLOCK = '17:00'

/** An empty one for these places. */
export const emptyDraft = (targets: ChosenPlace[]): WriteDraft => ({
  kind: 'notice',
  title: '',
  html: '',
  pictures: [],
  attachments: [],
  targets,
  groups: [],
  isPublic: false,
  pinned: false,
  begins: 'now',
  beginDay: '',
  beginClock: '',
  ends: 'month',
  lastDay: '',
  objectionDay: '',
  objectionClock: OBJECTION_CLOCK,
  reason: '',
  rev: 0,
})

/** One of the cloud's, to go on writing. */
export function draftOf(notice: WrittenNotice): WriteDraft {
  const { publishAt, expiresAt, objectionUntil } = notice
  return {
    ...emptyDraft(notice.targets.map(({ place, name }) => ({ id: place, name }))),
    kind: notice.kind,
    title: notice.title,
    html: htmlOfNodes(notice.nodes),
    pictures: notice.pictures.map(({ file }) => file),
    attachments: notice.attachments.map(({ file, name, size }) => ({ file, name, size })),
    groups: notice.groups,
    isPublic: notice.isPublic,
    pinned: notice.pinned,
    ...(publishAt === null ? {} : { begins: 'later', beginDay: dayOf(publishAt), beginClock: clockOf(publishAt) }),
    // The last day ends when the next one begins.
    ...(clockOf(expiresAt) === '00:00' ? { ends: 'day', lastDay: addDays(dayOf(expiresAt), -1) } : {}),
    ...(objectionUntil === null
      ? {}
      : { objectionDay: dayOf(objectionUntil), objectionClock: clockOf(objectionUntil) }),
    rev: notice.rev,
  }
}

/** When it should be published, epoch ms; null for at once, or while that is not chosen whole. */
export function beginsAt({ begins, beginDay, beginClock }: WriteDraft): number | null {
  return begins === 'later' && beginDay !== '' && beginClock !== '' ? at(beginDay, beginClock) : null
}

/** When it leaves the feed, epoch ms; null for thirty days after. */
export function endsAt({ ends, lastDay }: WriteDraft): number | null {
  return ends === 'day' && lastDay !== '' ? at(lastDay, '24:00') : null
}

/** When objections end, epoch ms; null for other kinds, or while that is not chosen whole. */
export function objectionsEnd({ kind, objectionDay, objectionClock }: WriteDraft): number | null {
  const chosen = kind === 'publicNotice' && objectionDay !== '' && objectionClock !== ''
  return chosen ? at(objectionDay, objectionClock) : null
}

type Content = Pick<InputOf<typeof notices.draft>, 'title' | 'html' | 'pictures' | 'attachments'>
type Address = Omit<InputOf<typeof notices.draft>, keyof Content | 'place' | 'key'>

/** What its readers read, as the contract has it. */
export const contentOf = ({ title, html, pictures, attachments }: WriteDraft): Content => ({
  title,
  html,
  pictures,
  attachments: attachments.map(({ file, name }) => ({ file, name })),
})

/** Who is told, when and for how long, as the contract has it. */
export const addressOf = (draft: WriteDraft): Address => ({
  kind: draft.kind,
  targets: draft.targets.map(({ id }) => id),
  groups: draft.groups,
  isPublic: draft.isPublic,
  pinned: draft.pinned,
  objectionUntil: objectionsEnd(draft),
  publishAt: beginsAt(draft),
  expiresAt: endsAt(draft),
})
