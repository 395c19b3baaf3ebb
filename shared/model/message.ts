import type { MessageKind } from '../domain/message-kinds'
import type { ConsentKind, TemplateName } from '../domain/message-templates'
import type { PlaceId } from './place'

/**
 * State of the WeChat copy of a message. `none`: not asked for. `unknown`: the call's outcome cannot be known,
 * so it is never repeated; the inbox row is the sure channel. `digest`: waits to be summed up with others.
 */
export const SEND_STATES = ['none', 'digest', 'queued', 'sending', 'sent', 'refused', 'failed', 'unknown'] as const
export type SendState = (typeof SEND_STATES)[number]

/** A row of a person's inbox. Exactly one per event and recipient. */
export interface Message {
  /** hash of `aggregate:event:rev:recipient` */
  _id: string
  person: string
  /** Whose staff read of a copy that did not arrive. */
  community: PlaceId
  kind: MessageKind
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
  /** Old ones are put aside: still there, on a list of their own. */
  shelf: 'inbox' | 'archive'
  template: TemplateName | null
  /** Values of the template's fields, cut to the platform's limits. */
  fields: Record<string, string>
  send: SendState
  /** Epoch ms when the send may be tried (again). */
  sendAt: number | null
  attempts: number
  /** The platform's code of the last failure, or a word of ours; SEND_FAILURES says what they mean. */
  failure: string | null
  /** Client key of the last retry or dismissal by staff; absent before the first. */
  handledKey?: string
}

/**
 * What a person allowed WeChat to send, per template. `granted` = spent + unknown + left, always: a standing consent
 * grants each message in the write that spends it.
 */
export interface Consent {
  /** hash(person, template) */
  _id: string
  person: string
  template: TemplateName
  kind: ConsentKind
  /** A yes that holds until it is taken back; only of `longTerm` and `limited`. */
  standing: boolean
  /** `limited`: how many may still go out until `windowUntil`, epoch ms. */
  windowLeft: number
  windowUntil: number
  granted: number
  left: number
  spent: number
  unknown: number
  refused: number
  banned: boolean
  /** Client keys of answers already counted; bounded. */
  keys: string[]
}
