import { messageIdOf, personIdOf, sortKey } from '../../cloudfunctions/kit/ids'
import type { notifications } from '../../shared/contracts/notifications'
import type { Message } from '../../shared/model/message'
import { MONDAY, newKey, type Stack } from '../stack'
import { ann, put, stranger } from '../world'
import type { ExamplesOf } from './example'
import { ANNS_BOOKING } from './examples-bookings'

/** Ann's unread message. */
export const ANNS_MESSAGE = messageIdOf(ANNS_BOOKING, 'confirm', 1, personIdOf(ann))

export const messageOf = (openid: string, id: string, at: number): Message => ({
  _id: id,
  person: personIdOf(openid),
  speaksOf: [],
  title: '预约已确认',
  body: '请按时办理',
  link: '/features/booking/pages/mine/index',
  at,
  sort: sortKey(at, id),
  readAt: null,
  unread: true,
  template: null,
  fields: {},
  send: 'none',
  sendAt: null,
  attempts: 0,
  failure: null,
})

export function furnishNotifications(stack: Stack): void {
  put(stack, 'messages', [messageOf(ann, ANNS_MESSAGE, MONDAY)])
}

export const NOTIFICATIONS: ExamplesOf<typeof notifications> = {
  inbox: { as: ann, input: {} },
  read: { as: ann, input: { message: ANNS_MESSAGE, key: newKey() } },
  templates: { as: stranger, input: {} },
  consent: { as: ann, input: { answers: [{ template: 'bookingAnswered', answer: 'accept' }], key: newKey() } },
}
