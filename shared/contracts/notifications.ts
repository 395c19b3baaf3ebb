import * as z from 'zod/mini'
import { TEMPLATE_NAMES } from '../domain/message-templates'
import { action, contract } from './contract'
import * as f from './fields'
import './jitless'

/** What `wx.requestSubscribeMessage` answers for a template. */
export const CONSENT_ANSWERS = ['accept', 'reject', 'ban', 'filter'] as const

export const messageView = z.object({
  id: f.messageId,
  title: f.text,
  body: f.text,
  link: f.text,
  at: f.instant,
  unread: z.boolean(),
})

export const notifications = contract('notifications', {
  inbox: action({
    doc: 'My messages, latest first, 20 a page, and how many are unread (counted to 99).',
    allow: 'registered',
    writes: false,
    input: z.strictObject({ after: z.optional(f.cursor) }),
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
    output: z.object({ templates: z.array(z.object({ name: z.enum(TEMPLATE_NAMES), id: f.text })) }),
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
})
