import { consentIdOf, personIdOf } from '../../cloudfunctions/kit/ids'
import type { MessageKind } from '../../shared/domain/message-kinds'
import { TEMPLATES, type TemplateName } from '../../shared/domain/message-templates'
import type { Consent, Message } from '../../shared/model/message'
import { MONDAY } from '../stack'
import { messageOf } from './examples-notifications'

/** A message whose WeChat copy is queued. */
export const queuedOf = (openid: string, number: number, rest: Partial<Message> = {}): Message => ({
  ...messageOf(openid, `m${String(number).padStart(32, '0')}`, MONDAY - 1000 + number),
  template: 'bookingAnswered',
  fields: { thing1: '老年人优待证办理', time2: '2026-11-24 08:30', phrase3: '已确认', thing4: '请按时到' },
  send: 'queued',
  sendAt: MONDAY - 1000 + number,
  ...rest,
})

/** The same of a kind that has no template of its own. */
export const bareOf = (openid: string, number: number, kind: MessageKind = 'person', title = '住址核验通过'): Message =>
  queuedOf(openid, number, { kind, title, template: null, fields: {} })

export const consentOf = (openid: string, template: TemplateName, rest: Partial<Consent> = {}): Consent => {
  const person = personIdOf(openid)
  const counts = { granted: 0, left: 0, spent: 0, unknown: 0, refused: 0 }
  const holds = { standing: false, windowLeft: 0, windowUntil: 0, banned: false }
  return {
    _id: consentIdOf(person, template),
    ...{ person, template, kind: TEMPLATES[template].kind },
    ...counts,
    ...holds,
    keys: [],
    ...rest,
  }
}
