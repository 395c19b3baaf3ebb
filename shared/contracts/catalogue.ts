import * as z from 'zod/mini'
import { ITEM_STATUSES } from '../domain/item-machine'
import { PROPOSAL_EVENTS, PROPOSAL_STATUSES } from '../domain/proposal-machine'
import { ITEM_CATEGORIES } from '../model/item'
import { itemContent, template, writtenClosure } from './catalogue-fields'
import { action, contract } from './contract'
import * as f from './fields'
import './jitless'

const DESK = { roles: ['staff', 'manager'] as const }
const MANAGERS = { roles: ['manager'] as const }

const itemVersion = z.int('版本号不对').check(z.gte(0), z.lte(10_000))
const step = z.object({ at: f.instant, label: f.text, byName: f.text, reason: z.nullable(f.text) })

const itemRow = z.object({
  id: f.itemId,
  title: f.text,
  category: z.enum(ITEM_CATEGORIES),
  status: z.enum(ITEM_STATUSES),
  version: itemVersion,
  window: f.text,
  /** How many windows have hours. */
  windows: z.number(),
})

/** A booking that stands: who, when, where; no phone. */
const standing = z.object({
  booking: f.bookingId,
  slot: f.slotId,
  personName: f.text,
  window: f.text,
  start: f.instant,
  end: f.instant,
  seats: z.number(),
  confirmed: z.boolean(),
})

const itemFull = z.object({
  id: f.itemId,
  status: z.enum(ITEM_STATUSES),
  version: itemVersion,
  rev: f.rev,
  content: itemContent,
  versions: z.array(z.object({ version: itemVersion, title: f.text, until: f.instant })),
  steps: z.array(step),
  may: z.array(z.enum(['propose', 'retire', 'restore', 'schedule'])),
})

const proposalRow = z.object({
  id: f.proposalId,
  item: f.itemId,
  base: itemVersion,
  title: f.text,
  byName: f.text,
  mine: z.boolean(),
  status: z.enum(PROPOSAL_STATUSES),
  createdAt: f.instant,
})

const proposalFull = z.object({
  ...proposalRow.shape,
  rev: f.rev,
  content: itemContent,
  needsReview: z.boolean(),
  steps: z.array(z.object({ ...step.shape, event: z.enum(PROPOSAL_EVENTS) })),
  may: z.array(z.enum(['edit', 'submit', 'recall', 'check', 'admit', 'refuse', 'withdraw'])),
  /** Who is missing for it to be admitted, in a sentence; null if nobody is. */
  missing: z.nullable(f.text),
})

const slotChange = z.object({ slot: f.slotId, window: f.text, start: f.instant, end: f.instant, capacity: z.number() })
const change = z.object({
  /** Slots of the coming fortnight: made, given another capacity or other times of booking, closed. */
  fresh: z.array(slotChange),
  changed: z.array(slotChange),
  closed: z.array(slotChange),
  /** Bookings in slots that close. They stand until somebody moves or keeps them. */
  affected: z.array(standing),
  /** The first day that no calendar knows yet; no slots from then on. */
  unknownFrom: z.nullable(f.day),
})

const scheduleView = z.object({
  window: f.window,
  rev: f.rev,
  madeUntil: f.day,
  /** The same words as they are written, with buffers filled in. */
  ...template,
  closures: z.array(writtenClosure),
})

const proposed = { community: f.communityId, proposal: f.proposalId, rev: f.rev, key: f.clientKey }
const proposalState = z.object({ proposal: proposalFull })
const ofItem = { community: f.communityId, item: f.itemId }
const scheduled = { ...ofItem, window: f.window, ...template }

export const catalogue = contract('catalogue', {
  // items
  items: action({
    doc: 'Every item of a community, published and retired, in order.',
    allow: DESK,
    writes: false,
    input: z.strictObject({ community: f.communityId }),
    output: z.object({ items: z.array(itemRow) }),
  }),
  one: action({
    doc: 'One item with all it says, its versions and its steps. Errors: ITEM_UNKNOWN.',
    allow: DESK,
    writes: false,
    input: z.strictObject(ofItem),
    output: z.object({ item: itemFull }),
  }),
  version: action({
    doc: 'What an item said in a version. Errors: ITEM_UNKNOWN.',
    allow: DESK,
    writes: false,
    input: z.strictObject({ ...ofItem, version: itemVersion }),
    output: z.object({ content: itemContent }),
  }),
  retire: action({
    doc: 'Takes an item out of service with a reason: its future slots are closed; bookings that stand are listed and left. Errors: ITEM_UNKNOWN, CONTENT_REFUSED, NOT_NOW, STALE, KEY_USED.',
    allow: MANAGERS,
    writes: true,
    input: z.strictObject({ ...ofItem, rev: f.rev, reason: f.reason, key: f.clientKey }),
    output: z.object({ item: itemFull, standing: z.array(standing) }),
  }),
  restore: action({
    doc: 'Takes it back into service; its slots open again. Errors: ITEM_UNKNOWN, NOT_NOW, STALE, KEY_USED.',
    allow: MANAGERS,
    writes: true,
    input: z.strictObject({ ...ofItem, rev: f.rev, key: f.clientKey }),
    output: z.object({ item: itemFull }),
  }),

  // proposals
  proposals: action({
    doc: 'Proposals that are under way, or over; latest first, 20 a page. Drafts are their proposers’ alone.',
    allow: DESK,
    writes: false,
    input: z.strictObject({ community: f.communityId, view: z.enum(['open', 'done']), after: z.optional(f.cursor) }),
    output: z.object({ proposals: z.array(proposalRow), next: z.nullable(f.cursor) }),
  }),
  proposal: action({
    doc: 'One proposal, whole, with what may be done with it and who is missing. Errors: PROPOSAL_UNKNOWN.',
    allow: DESK,
    writes: false,
    input: z.strictObject({ community: f.communityId, proposal: f.proposalId }),
    output: proposalState,
  }),
  propose: action({
    doc: 'Drafts a new item (`item` null), or a change of a version of one. Errors: ITEM_UNKNOWN, ITEM_RETIRED, ITEM_CHANGED, MATERIAL_TWICE, QUESTION_TWICE, KEY_USED.',
    allow: DESK,
    writes: true,
    input: z.strictObject({
      community: f.communityId,
      item: z.nullable(f.itemId),
      base: itemVersion,
      content: itemContent,
      key: f.clientKey,
    }),
    output: proposalState,
  }),
  edit: action({
    doc: 'Rewrites one’s own draft. Errors: PROPOSAL_UNKNOWN, NOT_YOUR_PROPOSAL, MATERIAL_TWICE, QUESTION_TWICE, NOT_NOW, STALE, KEY_USED.',
    allow: DESK,
    writes: true,
    input: z.strictObject({ ...proposed, content: itemContent }),
    output: proposalState,
  }),
  submit: action({
    doc: 'Hands one’s draft in to be checked. Errors: PROPOSAL_UNKNOWN, NOT_YOUR_PROPOSAL, CONTENT_REFUSED, ITEM_CHANGED, NOT_NOW, STALE, KEY_USED.',
    allow: DESK,
    writes: true,
    input: z.strictObject(proposed),
    output: proposalState,
  }),
  recall: action({
    doc: 'Takes one’s own back to work on it. Errors: PROPOSAL_UNKNOWN, NOT_YOUR_PROPOSAL, NOT_NOW, STALE, KEY_USED.',
    allow: DESK,
    writes: true,
    input: z.strictObject(proposed),
    output: proposalState,
  }),
  check: action({
    doc: 'Says that it is right (核对); never one’s own. Errors: PROPOSAL_UNKNOWN, OWN_PROPOSAL, NOT_NOW, STALE, KEY_USED.',
    allow: DESK,
    writes: true,
    input: z.strictObject(proposed),
    output: proposalState,
  }),
  admit: action({
    doc: 'Admits it to the catalogue (审定): the item has it as its next version; never by who checked it. Errors: PROPOSAL_UNKNOWN, CHECKED_BY_YOU, ITEM_CHANGED, ITEM_RETIRED, NOT_NOW, STALE, KEY_USED.',
    allow: MANAGERS,
    writes: true,
    input: z.strictObject(proposed),
    output: proposalState,
  }),
  refuse: action({
    doc: 'Sends it back to its proposer with a reason; never one’s own. Errors: PROPOSAL_UNKNOWN, OWN_PROPOSAL, CONTENT_REFUSED, NOT_NOW, STALE, KEY_USED.',
    allow: DESK,
    writes: true,
    input: z.strictObject({ ...proposed, reason: f.reason }),
    output: proposalState,
  }),
  withdraw: action({
    doc: 'Gives a proposal up: its proposer, or a manager. Errors: PROPOSAL_UNKNOWN, NOT_YOUR_PROPOSAL, NOT_NOW, STALE, KEY_USED.',
    allow: DESK,
    writes: true,
    input: z.strictObject(proposed),
    output: proposalState,
  }),

  // hours
  schedules: action({
    doc: 'The hours of an item, window by window, as they were written. Errors: ITEM_UNKNOWN.',
    allow: DESK,
    writes: false,
    input: z.strictObject(ofItem),
    output: z.object({ schedules: z.array(scheduleView) }),
  }),
  previewSchedule: action({
    doc: 'What other hours would make of the coming fortnight, and which bookings stand in slots that close. Writes nothing. Errors: ITEM_UNKNOWN, ITEM_RETIRED, SESSION_WRONG, SESSIONS_OVERLAP, SLOTS_TOO_MANY, CLOSURE_WRONG, WINDOWS_FULL.',
    allow: MANAGERS,
    writes: false,
    input: z.strictObject(scheduled),
    output: change,
  }),
  setSchedule: action({
    doc: 'Writes the hours of a window, then its slots: new ones are made, others get their capacity, what is no longer held is closed. Bookings stand and are listed. `rev` 0 begins a window. Errors: those of `previewSchedule`, CONTENT_REFUSED, STALE, KEY_USED.',
    allow: MANAGERS,
    writes: true,
    input: z.strictObject({ ...scheduled, rev: f.rev, key: f.clientKey }),
    output: z.object({ schedule: scheduleView, affected: z.array(standing) }),
  }),
})
