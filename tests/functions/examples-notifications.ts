import { messageIdOf, personIdOf, sortKey } from '../../cloudfunctions/kit/ids'
import type { notifications } from '../../shared/contracts/notifications'
import type { Message, SendState } from '../../shared/model/message'
import { MONDAY, newKey, type Stack } from '../stack'
import { ann, HOME, put, staff, stranger } from '../world'
import type { ExamplesOf } from './example'
import { ANNS_BOOKING } from './examples-bookings'

/** Ann's unread message. */
export const ANNS_MESSAGE = messageIdOf(ANNS_BOOKING, 'confirm', 1, personIdOf(ann))

export const messageOf = (openid: string, id: string, at: number): Message => ({
  _id: id,
  person: personIdOf(openid),
  community: HOME,
  kind: 'booking',
  speaksOf: [],
  title: '预约已确认',
  body: '请按时办理',
  link: '/features/booking/pages/mine/index',
  at,
  sort: sortKey(at, id),
  readAt: null,
  unread: true,
  shelf: 'inbox',
  template: null,
  fields: {},
  send: 'none',
  sendAt: null,
  attempts: 0,
  failure: null,
})

/** A copy for Ann that surely did not arrive, and one of which nobody knows. */
export const ANNS_FAILURE = messageIdOf(ANNS_BOOKING, 'confirm', 3, personIdOf(ann))
export const ANNS_UNKNOWN = messageIdOf(ANNS_BOOKING, 'confirm', 5, personIdOf(ann))

export const failedOf = (openid: string, id: string, send: SendState, failure: string): Message => ({
  ...messageOf(openid, id, MONDAY),
  template: 'bookingAnswered',
  fields: { thing1: '老年人优待证办理' },
  send,
  attempts: 4,
  failure,
})

export function furnishNotifications(stack: Stack): void {
  put(stack, 'messages', [
    messageOf(ann, ANNS_MESSAGE, MONDAY),
    failedOf(ann, ANNS_FAILURE, 'failed', '45009'),
    failedOf(ann, ANNS_UNKNOWN, 'unknown', 'stuck'),
  ])
}

const quiet = { from: '21:00', to: '08:00' }

export const NOTIFICATIONS: ExamplesOf<typeof notifications> = {
  inbox: { as: ann, input: {} },
  read: { as: ann, input: { message: ANNS_MESSAGE, key: newKey() } },
  templates: { as: stranger, input: {} },
  consent: { as: ann, input: { answers: [{ template: 'bookingAnswered', answer: 'accept' }], key: newKey() } },
  preferences: { as: ann, input: {} },
  setPreferences: { as: ann, input: { quiet, ways: [{ kind: 'booking', way: 'digest' }], key: newKey() } },
  failures: { as: staff, input: { community: HOME, state: 'failed' } },
  retry: { as: staff, input: { community: HOME, message: ANNS_FAILURE, key: newKey() } },
  dismiss: { as: staff, input: { community: HOME, message: ANNS_UNKNOWN, key: newKey() } },
}
