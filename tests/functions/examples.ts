import { bookingIdOf, claimIdOf, managerCodeHash, messageIdOf, personIdOf, sortKey } from '../../cloudfunctions/kit/ids'
import { CONTRACTS } from '../../shared/contracts/all'
import type { Action, InputOf } from '../../shared/contracts/contract'
import { HOUR } from '../../shared/domain/shanghai'
import { parseSlotId } from '../../shared/domain/slots'
import type { Booking } from '../../shared/model/booking'
import type { Message } from '../../shared/model/message'
import { MONDAY, newKey, type Stack } from '../stack'
import { ann, bob, cai, HOME, HOUSEHOLD, ITEM, manager, put, SLOT_A, SLOT_B, staff, stranger } from '../world'
import { alter } from './warm-stack'

/** Ann's pending booking of the first slot, and her unread message. */
const annId = personIdOf(ann)
export const ANNS_BOOKING = bookingIdOf(annId, 'anns-example-key-1')
export const ANNS_CLAIM = claimIdOf(ANNS_BOOKING, 0)
export const ANNS_MESSAGE = messageIdOf(ANNS_BOOKING, 'confirm', 1, annId)
export const FIRST_MANAGER_CODE = 'AB3D-4F6H-8K9M'

export const bookingOf = (openid: string, id: string, slot: string, rest: Partial<Booking> = {}): Booking => ({
  _id: id,
  key: 'anns-example-key-1',
  person: personIdOf(openid),
  personName: '甲居民',
  community: HOME,
  slot,
  ...(({ item, window, start, end }) => ({ item, window, start, end }))(parseSlotId(slot)),
  seats: 1,
  claim: claimIdOf(id, 0),
  status: 'pending',
  live: true,
  rev: 0,
  holdUntil: MONDAY + 4 * HOUR,
  note: '',
  noteNeedsReview: false,
  sort: sortKey(parseSlotId(slot).start, id),
  asked: '',
  createdAt: MONDAY,
  history: [],
  pending: [],
  pendingAt: null,
  ...rest,
})

export const messageOf = (openid: string, id: string, at: number): Message => ({
  _id: id,
  person: personIdOf(openid),
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

/** Puts into the smallest world what every example needs. */
export function furnish(stack: Stack): void {
  put(stack, 'bookings', [bookingOf(ann, ANNS_BOOKING, SLOT_A)])
  alter(stack, 'slots', SLOT_A, { $inc: { left: -1 }, $push: { claims: { id: ANNS_CLAIM, by: annId, seats: 1 } } })
  put(stack, 'messages', [messageOf(ann, ANNS_MESSAGE, MONDAY)])
  put(stack, 'livingRooms', [
    {
      _id: `${HOME}:room-1`,
      community: HOME,
      compound: `${HOME}.c1`,
      name: '春晓园红心会客厅',
      address: '春晓园 3 号楼一层',
      hours: '9:00–17:00',
      functions: ['study', 'culture'],
      keeper: '丁管家',
      order: 1,
    },
  ])
  const hash = managerCodeHash(FIRST_MANAGER_CODE)
  const expiresAt = MONDAY + 48 * HOUR
  put(stack, 'managerCodes', [
    { _id: `first-manager:${HOME}`, community: HOME, hash, expiresAt, triesLeft: 5, usedBy: null },
  ])
}

interface Example<A> {
  /** Who may do it. */
  as: string
  input: InputOf<A>
}

type Examples = {
  [F in keyof typeof CONTRACTS]: { [A in keyof (typeof CONTRACTS)[F]]: Example<(typeof CONTRACTS)[F][A]> }
}

const key = newKey
const held = { booking: ANNS_BOOKING, status: 'pending', rev: 0, slot: SLOT_A, claim: ANNS_CLAIM, seats: 1 } as const
const answered = { community: HOME, booking: ANNS_BOOKING, rev: 0 }
const power = (person: string, role: 'staff' | 'buildingLeader') => ({ person: personIdOf(person), role })

/** One input of each action that succeeds in the furnished world. An action without one does not compile. */
export const EXAMPLES: Examples = {
  bookings: {
    catalogue: { as: stranger, input: { community: HOME } },
    item: { as: stranger, input: { item: ITEM } },
    slots: { as: stranger, input: { item: ITEM } },
    request: { as: bob, input: { slot: SLOT_B, version: 0, seats: 1, note: '需要轮椅', key: key() } },
    mine: { as: ann, input: { view: 'live' } },
    detail: { as: ann, input: { booking: ANNS_BOOKING } },
    cancel: { as: ann, input: { ...held, key: key() } },
    reschedule: { as: ann, input: { ...held, to: SLOT_B, version: 0, key: key() } },
    desk: { as: staff, input: { community: HOME, view: 'waiting' } },
    confirm: { as: staff, input: { ...answered, key: key() } },
    decline: {
      as: staff,
      input: { ...answered, slot: SLOT_A, claim: ANNS_CLAIM, seats: 1, reason: '当天窗口临时停办', key: key() },
    },
  },
  home: {
    firstScreen: { as: ann, input: { community: HOME } },
    livingRooms: { as: stranger, input: { community: HOME } },
  },
  identity: {
    whoAmI: { as: ann, input: {} },
    communities: { as: stranger, input: {} },
    places: { as: stranger, input: { parent: HOME } },
    register: {
      as: stranger,
      input: {
        name: '新居民',
        phone: '10012345678',
        community: HOME,
        household: HOUSEHOLD,
        notice: '2026-11',
        key: key(),
      },
    },
    claimManager: { as: cai, input: { community: HOME, code: FIRST_MANAGER_CODE, key: key() } },
    grant: {
      as: manager,
      input: { community: HOME, ...power(bob, 'buildingLeader'), place: `${HOME}.c1.g01.b01`, key: key() },
    },
    revoke: { as: manager, input: { community: HOME, ...power(staff, 'staff'), place: HOME, key: key() } },
  },
  notifications: {
    inbox: { as: ann, input: {} },
    read: { as: ann, input: { message: ANNS_MESSAGE, key: key() } },
    templates: { as: stranger, input: {} },
    consent: { as: ann, input: { answers: [{ template: 'bookingAnswered', answer: 'accept' }], key: key() } },
  },
}

export interface ActionExample {
  /** `bookings.request` */
  name: string
  action: Action
  as: string
  input: Record<string, unknown>
}

/** Every action of every contract with its example. */
export const ACTIONS: ActionExample[] = Object.entries(CONTRACTS).flatMap(([name, contract]) =>
  Object.values(contract as Record<string, Action>).map((action) => {
    const { as, input } = (EXAMPLES[name as keyof Examples] as Record<string, Example<unknown>>)[action.name]!
    return { name: `${name}.${action.name}`, action, as, input: input as Record<string, unknown> }
  }),
)
