import { fitFields, type TemplateName } from '../../../shared/domain/message-templates'
import type { Message } from '../../../shared/model/message'
import { messageIdOf, sortKey } from '../../kit/ids'
import { templateId } from './template-ids'

export interface Told {
  /** What it is about, its event, and the event's number or key: with the recipient they make the row's fixed id. */
  aggregate: string
  event: string
  rev: number | string
  /** Recipient. */
  person: string
  /** Whom else the words name; the recipient never counts. */
  speaksOf?: readonly string[]
  title: string
  body: string
  /** Route of the page that shows the matter. */
  link: string
  /** Epoch ms. */
  at: number
  /** The WeChat copy; without it, the inbox alone. */
  copy?: { template: TemplateName; fields: Record<string, string> }
}

/** One inbox row, queued for WeChat where a copy is wanted and the operator has set the template up. */
export function inboxRow({ aggregate, event, rev, person, speaksOf = [], title, body, link, at, copy }: Told): Message {
  const id = messageIdOf(aggregate, event, rev, person)
  const asked = copy !== undefined && templateId(copy.template) !== null
  return {
    _id: id,
    person,
    speaksOf: [...new Set(speaksOf)].filter((one) => one !== person),
    title,
    body,
    link,
    at,
    sort: sortKey(at, id),
    readAt: null,
    unread: true,
    template: copy?.template ?? null,
    fields: fitFields(copy?.fields ?? {}),
    send: asked ? 'queued' : 'none',
    sendAt: asked ? at : null,
    attempts: 0,
    failure: null,
  }
}
