import type { TemplateName } from '../domain/message-templates'

/**
 * State of the WeChat copy of a message. `none`: not asked for. `unknown`: the call's outcome cannot be known,
 * so it is never repeated; the inbox row is the sure channel.
 */
export const SEND_STATES = ['none', 'queued', 'sending', 'sent', 'refused', 'failed', 'unknown'] as const
export type SendState = (typeof SEND_STATES)[number]

/** A row of a person's inbox. Exactly one per event and recipient. */
export interface Message {
  /** hash of `aggregate:event:rev:recipient` */
  _id: string
  person: string
  /** Whom else it names: when they erase themselves, its words go. */
  speaksOf: string[]
  title: string
  body: string
  /** Route of the page that shows the matter. */
  link: string
  at: number
  /** `<at, 13 digits>:<_id>` */
  sort: string
  readAt: number | null
  unread: boolean
  template: TemplateName | null
  /** Values of the template's fields, cut to the platform's limits. */
  fields: Record<string, string>
  send: SendState
  /** Epoch ms when the send may be tried (again). */
  sendAt: number | null
  attempts: number
  /** The platform's code of the last failure. */
  failure: string | null
}

/** What a person allowed WeChat to send, per template. `granted` = spent + unknown + left. */
export interface Consent {
  /** hash(person, template) */
  _id: string
  person: string
  template: TemplateName
  kind: 'once' | 'longTerm' | 'limited'
  granted: number
  left: number
  spent: number
  unknown: number
  refused: number
  banned: boolean
  /** Client keys of answers already counted; bounded. */
  keys: string[]
}
