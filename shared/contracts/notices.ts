import * as z from 'zod/mini'
import { NOTICE_GROUPS, NOTICE_KINDS } from '../domain/notice-kinds'
import { VISIT_RESULTS } from '../domain/reach'
import { THREAD_KINDS } from '../domain/thread-machine'
import { action, contract } from './contract'
import * as f from './fields'
import {
  noticeSummary,
  noticeView,
  reachCount,
  reachView,
  threadView,
  writtenSummary,
  writtenView,
} from './notice-views'
import './jitless'

const AUTHORS = { roles: ['buildingLeader', 'staff', 'manager'] as const, of: 'place' as const }
const MANAGERS = { roles: ['manager'] as const }
/** Whoever sees phones of those not reached: staff's duty alone. */
const STAFF = { roles: ['staff', 'manager'] as const, of: 'place' as const }

/** Bytes: a long text with its marks; the platform takes 100 KB a call. */
const LARGEST = 96 * 1024

/** What an author writes. HTML is read once, on the server, and only what is on the whitelist is kept. */
const written = {
  title: z
    .string('请写标题')
    .check(
      z.trim(),
      z.minLength(2, '请写标题，至少两个字'),
      z.maxLength(40, '标题最多 40 个字'),
      z.regex(/^\P{Cc}*$/u, '标题里有看不见的符号'),
    ),
  html: z.string('请写内容').check(z.minLength(1, '请写内容'), z.maxLength(60_000, '内容太长了')),
  pictures: z.array(f.fileId).check(z.maxLength(9, '最多 9 张图片')),
  attachments: z
    .array(
      z.strictObject({
        file: f.fileId,
        name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80, '文件名最多 80 个字')),
      }),
    )
    .check(z.maxLength(5, '最多 5 个附件')),
}
const addressed = {
  kind: z.enum(NOTICE_KINDS),
  targets: z.array(f.placeId).check(z.minLength(1, '请选择发给哪里'), z.maxLength(30, '最多选 30 处')),
  groups: z.array(z.enum(NOTICE_GROUPS)),
  isPublic: z.boolean(),
  pinned: z.boolean(),
  objectionUntil: z.nullable(f.instant),
  publishAt: z.nullable(f.instant),
  /** null: thirty days after it is published. */
  expiresAt: z.nullable(f.instant),
}
const handled = { place: f.placeId, notice: f.noticeId, rev: f.rev, key: f.clientKey }
const state = z.object({ notice: writtenView })
const version = z.int().check(z.gte(1), z.lte(1000))
const threadWords = f.words(500, '请写下您想说的')
const page = { after: z.optional(f.cursor) }
/** The building, or a place around it where the caller holds the role. */
const inBuilding = { place: f.placeId, notice: f.noticeId, building: f.placeId }

export const notices = contract('notices', {
  // reading
  feed: action({
    doc: 'Published notices of my homes’ places, or the public ones of a community, emergencies and pinned ones first; 20 a page. Two round trips.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({
      community: f.communityId,
      kind: z.optional(z.enum(NOTICE_KINDS)),
      /** Words of the title. */
      query: z.optional(z.string().check(z.trim(), z.toLowerCase(), z.maxLength(20))),
      after: z.optional(f.noticeCursor),
    }),
    output: z.object({ notices: z.array(noticeSummary), next: z.nullable(f.noticeCursor) }),
  }),
  one: action({
    doc: 'One notice: for everyone if it is public, else for those registered in its places and those who answer for them. Errors: NOTICE_UNKNOWN, NOTICE_FOR_REGISTERED.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({ notice: f.noticeId }),
    output: z.object({ notice: noticeView, threads: z.array(threadView) }),
  }),
  read: action({
    doc: 'I have read this version: for me and for my households’ reach. A repeat changes nothing.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ notice: f.noticeId, version, key: f.clientKey }),
    output: z.object({ read: z.literal(true) }),
  }),
  readAll: action({
    doc: 'Everything published until now counts as seen by me; no household counts as reached by it.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ key: f.clientKey }),
    output: z.object({ read: z.literal(true) }),
  }),
  acknowledge: action({
    doc: 'I have taken note (已阅确认) of this version. An emergency stays on top until then. Errors: NOTICE_UNKNOWN, STALE.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ notice: f.noticeId, version, key: f.clientKey }),
    output: z.object({ acknowledged: z.literal(true) }),
  }),
  ask: action({
    doc: 'Asks about a notice, or objects to a public one before it closes. Errors: NOTICE_UNKNOWN, OBJECTION_CLOSED, THREAD_LIMIT, CONTENT_REFUSED, KEY_USED.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ notice: f.noticeId, kind: z.enum(THREAD_KINDS), text: threadWords, key: f.clientKey }),
    output: z.object({ thread: threadView }),
  }),
  askMore: action({
    doc: 'Goes on with my thread. Errors: THREAD_UNKNOWN, OBJECTION_CLOSED, THREAD_FULL, CONTENT_REFUSED, STALE.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ thread: f.threadId, rev: f.rev, text: threadWords, key: f.clientKey }),
    output: z.object({ thread: threadView }),
  }),

  // writing
  written: action({
    doc: 'Notices of a place and of what lies in it, for those who answer for it: drafts and what waits, what is published, what is over; latest first, 20 a page.',
    allow: AUTHORS,
    writes: false,
    input: z.strictObject({ place: f.placeId, view: z.enum(['waiting', 'published', 'over']), ...page }),
    output: z.object({ notices: z.array(writtenSummary), next: z.nullable(f.cursor) }),
  }),
  writtenOne: action({
    doc: 'One of them, whole, with its steps and what may be done with it. Errors: NOTICE_UNKNOWN, WRONG_PLACE.',
    allow: AUTHORS,
    writes: false,
    input: z.strictObject({ place: f.placeId, notice: f.noticeId }),
    output: state,
  }),
  draft: action({
    doc: 'Writes a draft. Nobody else is told. Errors: TARGET_OUTSIDE, FILE_UNKNOWN, FILE_NOT_YOURS, FILE_TYPE, FILE_TOO_LARGE, PERIOD_WRONG, SCHEDULE_PAST, TEXT_EMPTY, KEY_USED.',
    allow: AUTHORS,
    writes: true,
    largest: LARGEST,
    input: z.strictObject({ place: f.placeId, ...addressed, ...written, key: f.clientKey }),
    output: state,
  }),
  edit: action({
    doc: 'Rewrites a draft. Errors: those of `draft`, NOTICE_UNKNOWN, NOT_NOW, STALE.',
    allow: AUTHORS,
    writes: true,
    largest: LARGEST,
    input: z.strictObject({ ...handled, ...addressed, ...written }),
    output: state,
  }),
  submit: action({
    doc: 'Publishes at once or on schedule; where the manager asks for a second pair of eyes, or the content check does, it waits for review. Errors: CONTENT_REFUSED, SCHEDULE_PAST, PERIOD_WRONG, NOT_NOW, STALE.',
    allow: AUTHORS,
    writes: true,
    input: z.strictObject(handled),
    output: state,
  }),
  recall: action({
    doc: 'Takes back what waits for review or for its time, to work on it. Errors: NOT_NOW, STALE.',
    allow: AUTHORS,
    writes: true,
    input: z.strictObject(handled),
    output: state,
  }),
  approve: action({
    doc: 'Lets a notice out of review; never one’s own. Errors: OWN_NOTICE, PERIOD_WRONG, NOT_NOW, STALE.',
    allow: STAFF,
    writes: true,
    input: z.strictObject(handled),
    output: state,
  }),
  refuse: action({
    doc: 'Sends a notice back to its author with a reason. Errors: OWN_NOTICE, CONTENT_REFUSED, NOT_NOW, STALE.',
    allow: STAFF,
    writes: true,
    input: z.strictObject({ ...handled, reason: f.reason }),
    output: state,
  }),
  correct: action({
    doc: 'A new version of what is published; whoever was told the old one is told, and the reach board begins anew. Errors: those of `draft`, CONTENT_REFUSED, NOT_NOW, STALE.',
    allow: AUTHORS,
    writes: true,
    largest: LARGEST,
    input: z.strictObject({ ...handled, ...written, reason: f.reason }),
    output: state,
  }),
  withdraw: action({
    doc: 'Takes a notice back; its readers see that and why. Errors: CONTENT_REFUSED, NOT_NOW, STALE.',
    allow: AUTHORS,
    writes: true,
    input: z.strictObject({ ...handled, reason: f.reason }),
    output: state,
  }),

  // reach
  reaching: action({
    doc: 'Published notices that reach into a place, of whoever wrote them, emergencies first: for who knocks on doors there; 20 a page.',
    allow: AUTHORS,
    writes: false,
    input: z.strictObject({ place: f.placeId, after: z.optional(f.noticeCursor) }),
    output: z.object({ notices: z.array(noticeSummary), next: z.nullable(f.noticeCursor) }),
  }),
  board: action({
    doc: 'How far a notice has come within the caller’s place: by building, or by stairwell within one building. Counts only. Errors: NOTICE_UNKNOWN.',
    allow: AUTHORS,
    writes: false,
    input: z.strictObject({ place: f.placeId, notice: f.noticeId, building: z.optional(f.placeId) }),
    output: z.object({ total: reachCount, parts: z.array(reachCount), fanning: z.boolean() }),
  }),
  visitList: action({
    doc: 'Households of one building that were not reached, or all of them, in the order of the doors; 50 a page. For the building’s leader; for staff and managers in an emergency, or where nobody leads the building: else they see counts. Errors: NOTICE_UNKNOWN, REACH_COUNTS_ONLY.',
    allow: AUTHORS,
    writes: false,
    input: z.strictObject({
      ...inBuilding,
      view: z.enum(['unreached', 'all']),
      after: z.optional(f.placeId),
    }),
    output: z.object({ households: z.array(reachView), next: z.nullable(f.placeId) }),
  }),
  visited: action({
    doc: 'What came of knocking on a door. Errors: NOTICE_UNKNOWN, REACH_UNKNOWN, REACH_COUNTS_ONLY, STALE, CONTENT_REFUSED.',
    allow: AUTHORS,
    writes: true,
    input: z.strictObject({
      ...inBuilding,
      household: f.reachId,
      result: z.enum(VISIT_RESULTS),
      note: f.perhapsWords(100),
      rev: f.rev,
      key: f.clientKey,
    }),
    output: z.object({ household: reachView }),
  }),
  phones: action({
    doc: 'Names and phones of those whom an emergency has not reached in a building, 10 at a time; each reveal is written down before it is shown. Errors: NOT_EMERGENCY, NOTICE_UNKNOWN.',
    allow: STAFF,
    writes: true,
    input: z.strictObject({ ...inBuilding, after: z.optional(f.placeId), key: f.clientKey }),
    output: z.object({
      people: z.array(z.object({ name: f.text, label: f.text, phone: f.text })),
      next: z.nullable(f.placeId),
    }),
  }),

  // threads
  threads: action({
    doc: 'Questions and objections on a notice, latest first: those that wait, or those that were answered; 20 a page. Errors: NOTICE_UNKNOWN.',
    allow: AUTHORS,
    writes: false,
    input: z.strictObject({ place: f.placeId, notice: f.noticeId, view: z.enum(['waiting', 'done']), ...page }),
    output: z.object({ threads: z.array(threadView), next: z.nullable(f.cursor) }),
  }),
  answer: action({
    doc: 'Answers a question or an objection. Errors: THREAD_UNKNOWN, THREAD_FULL, CONTENT_REFUSED, STALE.',
    allow: AUTHORS,
    writes: true,
    input: z.strictObject({ place: f.placeId, thread: f.threadId, rev: f.rev, text: threadWords, key: f.clientKey }),
    output: z.object({ thread: threadView }),
  }),

  // settings
  settings: action({
    doc: 'Whether notices of building leaders go through review in this community.',
    allow: MANAGERS,
    writes: false,
    input: z.strictObject({ community: f.communityId }),
    output: z.object({ reviewLeaders: z.boolean(), rev: f.rev }),
  }),
  setSettings: action({
    doc: 'Decides it. Errors: STALE.',
    allow: MANAGERS,
    writes: true,
    input: z.strictObject({ community: f.communityId, reviewLeaders: z.boolean(), rev: f.rev, key: f.clientKey }),
    output: z.object({ reviewLeaders: z.boolean(), rev: f.rev }),
  }),
})
