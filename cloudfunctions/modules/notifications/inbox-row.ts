import { MESSAGES, type MessageKind } from '../../../shared/domain/message-kinds'
import { fitFields, type TemplateName } from '../../../shared/domain/message-templates'
import { DAY } from '../../../shared/domain/shanghai'
import type { Message } from '../../../shared/model/message'
import type { PlaceId } from '../../../shared/model/place'
import { messageIdOf, sortKey } from '../../kit/ids'
import { templateId } from './template-ids'

export interface Told {
  /** What it is about, its event, and the event's number or key: with the recipient they make the row's fixed id. */
  aggregate: string
  event: string
  rev: number | string
  /** Recipient. */
  person: string
  /** Whose staff read of a copy that did not arrive. */
  community: PlaceId
  kind: MessageKind
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

/**
 * One inbox row, queued for WeChat where the operator has set up the copy's template, or the summary's, which tells of
 * what has none of its own. How and when it goes out is decided then, by what its recipient chose.
 */
export function inboxRow(told: Told): Message {
  const { aggregate, event, rev, person, speaksOf = [], community, kind, title, body, link, at, copy } = told
  const id = messageIdOf(aggregate, event, rev, person)
  const asked = [copy?.template, 'digest' as const].some((name) => name !== undefined && templateId(name) !== null)
  return {
    _id: id,
    person,
    community,
    kind,
    speaksOf: [...new Set(speaksOf)].filter((one) => one !== person),
    title,
    body,
    link,
    at,
    sort: sortKey(at, id),
    readAt: null,
    unread: true,
    shelf: 'inbox',
    template: copy?.template ?? null,
    fields: fitFields(copy?.fields ?? {}),
    send: asked ? 'queued' : 'none',
    // What is urgent stands before all that waits.
    sendAt: asked ? (MESSAGES[kind].urgent ? at - DAY : at) : null,
    attempts: 0,
    failure: null,
  }
}
