import * as z from 'zod/mini'
import { MESSAGE_KINDS, MESSAGE_WAYS } from '../domain/message-kinds'
import { CONSENT_KINDS, TEMPLATE_NAMES } from '../domain/message-templates'
import { action, contract } from './contract'
import * as f from './fields'
import './jitless'

/** What `wx.requestSubscribeMessage` answers for a template. */
export const CONSENT_ANSWERS = ['accept', 'reject', 'ban', 'filter'] as const

const STAFF = { roles: ['staff', 'manager'] as const }

export const messageView = z.object({
  id: f.messageId,
  title: f.text,
  body: f.text,
  link: f.text,
  at: f.instant,
  unread: z.boolean(),
})

const quiet = z.nullable(z.strictObject({ from: f.clock, to: f.clock }))
const way = z.strictObject({ kind: z.enum(MESSAGE_KINDS), way: z.enum(MESSAGE_WAYS) })
/** What WeChat may still send me of a template that is set up: a yes that holds, or so many single ones. */
const allowed = z.object({
  template: z.enum(TEMPLATE_NAMES),
  standing: z.boolean(),
  left: z.number(),
  /** Switched off in WeChat itself. */
  banned: z.boolean(),
})
const preferences = z.object({ quiet, ways: z.array(way), allowed: z.array(allowed) })

/** A WeChat copy that did not arrive, or of which nobody knows whether it did; the inbox has the message. */
const failureView = z.object({
  id: f.messageId,
  personName: f.text,
  kind: z.enum(MESSAGE_KINDS),
  /** `预约结果通知` */
  template: f.text,
  state: z.enum(['refused', 'failed', 'unknown']),
  /** What happened, in words, with the platform's own number. */
  why: f.text,
  at: f.instant,
  /** Proven not delivered: it may be sent again. */
  mayRetry: z.boolean(),
})

export const notifications = contract('notifications', {
  inbox: action({
    doc: 'My messages, latest first, or the old ones that were put aside; 20 a page, and how many are unread (counted to 99).',
    allow: 'registered',
    writes: false,
    input: z.strictObject({ shelf: z.optional(z.enum(['inbox', 'archive'])), after: z.optional(f.cursor) }),
    output: z.object({ messages: z.array(messageView), next: z.nullable(f.cursor), unread: z.number() }),
  }),
  read: action({
    doc: 'Marks one of my messages, or all of them (`message` null), as read. A repeat of “all” also marks what has come since.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ message: z.nullable(f.messageId), key: f.clientKey }),
    output: z.object({ marked: z.number() }),
  }),
  templates: action({
    doc: 'The platform ids of the message templates to ask consent for; a template that the operator has not set up is left out.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({}),
    output: z.object({
      templates: z.array(z.object({ name: z.enum(TEMPLATE_NAMES), id: f.text, kind: z.enum(CONSENT_KINDS) })),
    }),
  }),
  consent: action({
    doc: 'Records what the person answered when asked for consent; one key counts once.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({
      answers: z
        .array(z.strictObject({ template: z.enum(TEMPLATE_NAMES), answer: z.enum(CONSENT_ANSWERS) }))
        .check(z.minLength(1), z.maxLength(5)),
      key: f.clientKey,
    }),
    output: z.object({ recorded: z.number() }),
  }),
  preferences: action({
    doc: 'When I do not want to be rung up, how WeChat tells me of each kind (what I never chose as it is by default), and what it may still send.',
    allow: 'registered',
    writes: false,
    input: z.strictObject({}),
    output: preferences,
  }),
  setPreferences: action({
    doc: 'Chooses it. What is urgent comes at once all the same. Errors: PREFERENCE_FIXED.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ quiet, ways: z.array(way).check(z.maxLength(MESSAGE_KINDS.length)), key: f.clientKey }),
    output: preferences,
  }),
  failures: action({
    doc: 'WeChat copies of a community that did not arrive or whose outcome is unknown, latest first; 20 a page. Never what the message said.',
    allow: STAFF,
    writes: false,
    input: z.strictObject({
      community: f.communityId,
      state: z.enum(['failed', 'unknown', 'refused']),
      after: z.optional(f.cursor),
    }),
    output: z.object({ failures: z.array(failureView), next: z.nullable(f.cursor) }),
  }),
  retry: action({
    doc: 'Sends a copy again that surely was not delivered. Errors: MESSAGE_UNKNOWN, NOT_NOW.',
    allow: STAFF,
    writes: true,
    input: z.strictObject({ community: f.communityId, message: f.messageId, key: f.clientKey }),
    output: z.object({ queued: z.boolean() }),
  }),
  dismiss: action({
    doc: 'Takes a failure off the list: the person was told another way. Errors: MESSAGE_UNKNOWN, NOT_NOW.',
    allow: STAFF,
    writes: true,
    input: z.strictObject({ community: f.communityId, message: f.messageId, key: f.clientKey }),
    output: z.object({ dismissed: z.boolean() }),
  }),
})
