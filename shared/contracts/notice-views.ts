import * as z from 'zod/mini'
import { NOTICE_GROUPS, NOTICE_KINDS } from '../domain/notice-kinds'
import { NOTICE_STATUSES } from '../domain/notice-machine'
import { PICTURE_STATES } from '../domain/picture-states'
import { REACH_STATES, VISIT_RESULTS } from '../domain/reach'
import { THREAD_KINDS, THREAD_STATUSES } from '../domain/thread-machine'
import * as f from './fields'
import { richNodes } from './rich-nodes'
import './jitless'

/** A line of the feed. */
export const noticeSummary = z.object({
  id: f.noticeId,
  kind: z.enum(NOTICE_KINDS),
  title: f.text,
  summary: f.text,
  /** A link to the first picture that was found fit, good for a while; null without one. */
  picture: z.nullable(f.text),
  authorTitle: f.text,
  pinned: z.boolean(),
  publishedAt: f.instant,
  objectionUntil: z.nullable(f.instant),
  /** Above 1: it was corrected. */
  version: z.number(),
  groups: z.array(z.enum(NOTICE_GROUPS)),
  unread: z.boolean(),
  /** Of an emergency: whether I have acknowledged this version. */
  acknowledged: z.boolean(),
})

/** What goes with the text. Links are good for a while. */
const picture = z.object({ file: f.text, state: z.enum(PICTURE_STATES), link: z.nullable(f.text) })
const attachment = z.object({ file: f.text, name: f.text, size: z.number(), link: f.text })
const content = {
  title: f.text,
  nodes: richNodes,
  pictures: z.array(picture),
  attachments: z.array(attachment),
}

/** A notice as its readers see it. */
export const noticeView = z.object({
  ...noticeSummary.shape,
  ...content,
  authorName: f.text,
  /** `春晓园 1号楼`: whom it is for. */
  targetNames: z.array(f.text),
  /** Whether people who have not registered may read it: only then may its title be passed on. */
  isPublic: z.boolean(),
  correction: z.nullable(f.text),
  expiresAt: f.instant,
  status: z.enum(NOTICE_STATUSES),
  withdrawnReason: z.nullable(f.text),
  /** Whether it asks to be acknowledged, and when I or somebody of my household did; null for visitors. */
  acknowledge: z.nullable(z.object({ asked: z.boolean(), at: z.nullable(f.instant) })),
  /** Whether I may ask, or object. */
  mayAsk: z.boolean(),
  mayObject: z.boolean(),
})

/** A notice as those who answer for its place see it. */
export const writtenSummary = z.object({
  id: f.noticeId,
  kind: z.enum(NOTICE_KINDS),
  title: f.text,
  summary: f.text,
  place: f.placeId,
  authorName: f.text,
  status: z.enum(NOTICE_STATUSES),
  publishAt: z.nullable(f.instant),
  publishedAt: z.nullable(f.instant),
  expiresAt: f.instant,
  version: z.number(),
  /** Whether the telling is still going on. */
  fanning: z.boolean(),
  households: z.number(),
  people: z.number(),
  rev: f.rev,
})
export const writtenView = z.object({
  ...writtenSummary.shape,
  ...content,
  targets: z.array(z.object({ place: f.placeId, name: f.text })),
  groups: z.array(z.enum(NOTICE_GROUPS)),
  isPublic: z.boolean(),
  pinned: z.boolean(),
  objectionUntil: z.nullable(f.instant),
  correction: z.nullable(f.text),
  needsReview: z.boolean(),
  steps: z.array(z.object({ at: f.instant, label: f.text, byName: f.text, reason: z.nullable(f.text) })),
  /** What the one who asks may do with it now. */
  may: z.array(z.enum(['edit', 'submit', 'approve', 'refuse', 'recall', 'correct', 'withdraw'])),
})

/** How far a notice has come in one place: households. `told` counts those told at the door. */
export const reachCount = z.object({
  place: f.placeId,
  name: f.text,
  households: z.number(),
  /** With at least one person who was sent it. */
  delivered: z.number(),
  read: z.number(),
  acknowledged: z.number(),
  told: z.number(),
  reached: z.number(),
})

/** One household of the visit list. */
export const reachView = z.object({
  id: f.reachId,
  stairwell: f.placeId,
  label: f.text,
  state: z.enum(REACH_STATES),
  reached: z.boolean(),
  people: z.number(),
  visit: z.nullable(z.object({ result: z.enum(VISIT_RESULTS), note: f.text, byName: f.text, at: f.instant })),
  rev: f.rev,
})

export const threadView = z.object({
  id: f.threadId,
  kind: z.enum(THREAD_KINDS),
  status: z.enum(THREAD_STATUSES),
  personName: f.text,
  stairwellName: f.text,
  lines: z.array(z.object({ at: f.instant, byName: f.text, official: z.boolean(), text: f.text })),
  createdAt: f.instant,
  rev: f.rev,
})
