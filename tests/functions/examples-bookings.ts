import { bookingIdOf, claimIdOf, personIdOf, sortKey } from '../../cloudfunctions/kit/ids'
import { arrivalCodeOf } from '../../cloudfunctions/modules/bookings/arrival-code'
import type { bookings } from '../../shared/contracts/bookings'
import type { BookingEvent, BookingStatus } from '../../shared/domain/booking-machine'
import { dayOf, HOUR } from '../../shared/domain/shanghai'
import { parseSlotId } from '../../shared/domain/slots'
import type { Booking } from '../../shared/model/booking'
import { MONDAY, newKey, type Stack, TEST_SECRET } from '../stack'
import { ann, bob, cai, HOME, ITEM, manager, put, SLOT_A, SLOT_B, staff, stranger, vera } from '../world'
import type { ExamplesOf } from './example'
import { alter } from './warm-stack'

/** Ann's pending booking of the first slot. */
const annId = personIdOf(ann)
export const ANNS_BOOKING = bookingIdOf(annId, 'anns-example-key-1')
export const ANNS_CLAIM = claimIdOf(ANNS_BOOKING, 0)

/** Three full slots on Thursday: one to wait for, one that Cai waits for, one in which Cai is offered a place. */
const FULL = `${ITEM}@w1@202611260830+30`
const WAITED_FOR = `${ITEM}@w1@202611260900+30`
const OFFERED = `${ITEM}@w1@202611260930+30`
const caiId = personIdOf(cai)
const WAITING_BOOKING = bookingIdOf(caiId, 'cais-example-key-1')
const OFFERED_BOOKING = bookingIdOf(caiId, 'cais-example-key-2')

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

/** Vera's bookings, one in each state that a command of the desk begins from. */
const VERAS = {
  asking: { hold: 4 * HOUR, slot: `${ITEM}@w1@202611251000+30` },
  confirmed: { hold: null, slot: `${ITEM}@w1@202611231000+30` },
  // It began a quarter of an hour ago.
  late: { hold: null, slot: `${ITEM}@w1@202611230830+30` },
  serving: { hold: null, slot: `${ITEM}@w1@202611230900+30` },
  declined: { hold: null, slot: `${ITEM}@w1@202611251030+30` },
  noShow: { hold: null, slot: `${ITEM}@w1@202611230930+30` },
}
type Veras = keyof typeof VERAS

/** Id of one of Vera's bookings. */
export const verasBooking = (which: Veras): string => bookingIdOf(personIdOf(vera), `veras-${which}-key-1`)

function furnishVeras(stack: Stack, which: Veras): void {
  const { hold, slot } = VERAS[which]
  const id = verasBooking(which)
  const status: BookingStatus = which === 'late' ? 'confirmed' : which
  const live = which !== 'declined' && which !== 'noShow'
  const declined = which === 'declined' ? [entryOf('decline', 'pending', 'declined')] : []
  const rest = {
    status,
    live,
    holdUntil: hold === null ? null : MONDAY + hold,
    personName: '丁业主',
    history: declined,
  }
  put(stack, 'bookings', [bookingOf(vera, id, slot, rest)])
  const claim = { id: claimIdOf(id, 0), by: personIdOf(vera), seats: 1 }
  if (live) alter(stack, 'slots', slot, { $inc: { left: -1 }, $push: { claims: claim } })
}

const entryOf = (event: BookingEvent, from: BookingStatus, to: BookingStatus): Booking['history'][number] => ({
  ...{ at: MONDAY, by: personIdOf(staff), role: 'staff', event, from, to },
  ...{ channel: 'miniprogram', key: `veras-${event}-key-12`, rev: 0 },
})

export function furnishBookings(stack: Stack): void {
  put(stack, 'bookings', [bookingOf(ann, ANNS_BOOKING, SLOT_A)])
  alter(stack, 'slots', SLOT_A, { $inc: { left: -1 }, $push: { claims: { id: ANNS_CLAIM, by: annId, seats: 1 } } })
  furnishLines(stack)
  for (const which of Object.keys(VERAS) as Veras[]) furnishVeras(stack, which)
}

function furnishLines(stack: Stack): void {
  const full = { $set: { capacity: 1, left: 0 } }
  alter(stack, 'slots', FULL, full)
  const waits = { status: 'waiting', claim: claimIdOf(WAITING_BOOKING, 1), key: 'cais-example-key-1' } as const
  const offer = { status: 'offered', claim: claimIdOf(OFFERED_BOOKING, 1), key: 'cais-example-key-2', rev: 1 } as const
  put(stack, 'bookings', [
    bookingOf(cai, WAITING_BOOKING, WAITED_FOR, { ...waits, personName: '丙居民' }),
    bookingOf(cai, OFFERED_BOOKING, OFFERED, { ...offer, personName: '丙居民' }),
  ])
  const party = { id: WAITING_BOOKING, by: caiId, seats: 1, at: MONDAY }
  alter(stack, 'slots', WAITED_FOR, { ...full, $push: { queue: party }, $inc: { waits: 1 } })
  alter(stack, 'slots', OFFERED, { ...full, $push: { claims: { id: offer.claim, by: caiId, seats: 1 } } })
}

const key = newKey
const held = { booking: ANNS_BOOKING, status: 'pending', rev: 0, slot: SLOT_A, claim: ANNS_CLAIM, seats: 1 } as const
const answered = { community: HOME, booking: ANNS_BOOKING, rev: 0 }
const veras = (which: Veras) => ({ community: HOME, booking: verasBooking(which), rev: 0, key: key() })
const verasPlace = (which: Veras) => ({ slot: VERAS[which].slot, claim: claimIdOf(verasBooking(which), 0), seats: 1 })

const echo = { seats: 1 } as const
const waiting = { booking: WAITING_BOOKING, rev: 0, slot: WAITED_FOR, claim: claimIdOf(WAITING_BOOKING, 1), ...echo }
const offered = { booking: OFFERED_BOOKING, rev: 1, slot: OFFERED, claim: claimIdOf(OFFERED_BOOKING, 1), ...echo }

export const BOOKINGS: ExamplesOf<typeof bookings> = {
  catalogue: { as: stranger, input: { community: HOME } },
  item: { as: stranger, input: { item: ITEM } },
  slots: { as: stranger, input: { item: ITEM } },
  request: { as: bob, input: { slot: SLOT_B, version: 0, seats: 1, note: '需要轮椅', key: key() } },
  join: { as: bob, input: { slot: FULL, version: 0, seats: 1, note: '需要轮椅', key: key() } },
  accept: { as: cai, input: { ...offered, key: key() } },
  pass: { as: cai, input: { ...waiting, status: 'waiting', key: key() } },
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
  supply: {
    as: vera,
    input: {
      ...{ booking: verasBooking('asking'), rev: 0, slot: VERAS.asking.slot, note: '' },
      ...{ text: '照片已经重拍', key: key() },
    },
  },
  arrive: {
    as: vera,
    input: {
      ...{ booking: verasBooking('confirmed'), rev: 0, slot: VERAS.confirmed.slot },
      ...{ code: arrivalCodeOf(HOME, dayOf(MONDAY), TEST_SECRET), key: key() },
    },
  },
  arrivalCode: { as: staff, input: { community: HOME } },
  askMore: { as: staff, input: { ...answered, slot: SLOT_A, reason: '请带近期的照片', key: key() } },
  reopen: { as: staff, input: { ...veras('declined'), reason: '点错了，窗口照常办理' } },
  callOff: {
    as: staff,
    input: { ...veras('confirmed'), ...verasPlace('confirmed'), status: 'confirmed', reason: '窗口临时停电' },
  },
  checkIn: { as: staff, input: veras('confirmed') },
  start: { as: staff, input: { ...veras('confirmed'), status: 'confirmed' } },
  finish: { as: staff, input: { ...veras('serving'), ...verasPlace('serving'), note: '证件当场领走' } },
  miss: { as: staff, input: { ...veras('late'), ...verasPlace('late') } },
  excuse: { as: manager, input: { ...veras('noShow'), reason: '当天住院' } },
}
