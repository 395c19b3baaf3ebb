import * as z from 'zod/mini'
import {
  bookingDetail,
  bookingState,
  bookingSummary,
  deskBooking,
  itemDetail,
  itemSummary,
  missedVisits,
  slotDay,
  waitingState,
} from './booking-views'
import { action, contract } from './contract'
import { DESK, deskActions, deskCommand } from './desk-actions'
import * as f from './fields'
import './jitless'

/** What the client echoes of its own booking, so that the server need not read it first. */
const held = {
  booking: f.bookingId,
  status: z.enum(['pending', 'confirmed']),
  rev: f.rev,
  slot: f.slotId,
  claim: f.claimId,
  seats: f.seats,
}

/** The same of one that waits in line or was offered a place. */
const inLine = { booking: f.bookingId, rev: f.rev, slot: f.slotId, claim: f.claimId, seats: f.seats }

export const bookings = contract('bookings', {
  catalogue: action({
    doc: 'The published service items of a community, in order; with a query, those found by words, pinyin or initials.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({ community: f.communityId, query: z.optional(f.query) }),
    output: z.object({ items: z.array(itemSummary) }),
  }),
  item: action({
    doc: 'One service item with its materials list (一次告知清单); one that is out of service says so, and why.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({ item: f.itemId }),
    output: itemDetail,
  }),
  slots: action({
    doc: 'The slots of an item for the next fortnight by day; past ones left out.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({ item: f.itemId }),
    output: z.object({ days: z.array(slotDay) }),
  }),
  request: action({
    doc: 'Asks for a slot. Holds the place until staff answer or `holdUntil` passes; a repeat answers the same booking.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ slot: f.slotId, version: f.version, seats: f.seats, note: f.note, key: f.clientKey }),
    output: bookingState,
  }),
  join: action({
    doc: 'Waits in line for a full slot (候补), in the order of coming; answers the place in the line. A repeat answers the same booking.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ slot: f.slotId, version: f.version, seats: f.seats, note: f.note, key: f.clientKey }),
    output: waitingState,
  }),
  accept: action({
    doc: 'Accepts the place that I was offered before its deadline; staff confirm it then like any other.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ ...inLine, key: f.clientKey }),
    output: bookingState,
  }),
  pass: action({
    doc: 'Leaves the line, or gives back the place that I was offered: the next in line gets it.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ ...inLine, status: z.enum(['waiting', 'offered']), key: f.clientKey }),
    output: bookingState,
  }),
  mine: action({
    doc: 'My bookings: `live` ones soonest first and offers before all, or `past` ones latest first; 20 a page. And how often I missed one of late.',
    allow: 'registered',
    writes: false,
    input: z.strictObject({ view: z.enum(['live', 'past']), after: z.optional(f.cursor) }),
    output: z.object({ bookings: z.array(bookingSummary), next: z.nullable(f.cursor), missed: missedVisits }),
  }),
  detail: action({
    doc: 'One of my bookings with its steps and materials.',
    allow: 'registered',
    writes: false,
    input: z.strictObject({ booking: f.bookingId }),
    output: bookingDetail,
  }),
  cancel: action({
    doc: 'Cancels my booking before its start and gives the place back.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ ...held, status: z.enum(['pending', 'asking', 'confirmed']), key: f.clientKey }),
    output: bookingState,
  }),
  reschedule: action({
    doc: 'Moves my booking to another slot of the same item: the new place first, then the old one back. Staff confirm again.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ ...held, to: f.slotId, version: f.version, key: f.clientKey }),
    output: z.object({ ...bookingState.shape, slot: f.slotId, claim: f.claimId }),
  }),
  supply: action({
    doc: 'Supplies what staff asked for: appended to my note as it stands; the four working hours begin anew.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({
      booking: f.bookingId,
      rev: f.rev,
      slot: f.slotId,
      note: f.wholeNote,
      text: f.words(200, '请写要补充的内容'),
      key: f.clientKey,
    }),
    output: bookingState,
  }),
  arrive: action({
    doc: 'Checks me in with the six digits that the hall shows today, from two hours before the start on.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({
      booking: f.bookingId,
      rev: f.rev,
      slot: f.slotId,
      code: f.arrivalCode,
      key: f.clientKey,
    }),
    output: bookingState,
  }),
  desk: action({
    doc: 'What staff have in front of them: `waiting` by deadline (at most 50); a day in the order of its slots, 20 a page, and what is `over` of it.',
    allow: DESK,
    writes: false,
    input: z.strictObject({
      community: f.communityId,
      view: z.enum(['waiting', 'day', 'over']),
      day: z.optional(f.day),
      after: z.optional(f.cursor),
    }),
    output: z.object({ bookings: z.array(deskBooking), next: z.nullable(f.cursor) }),
  }),
  confirm: action({
    doc: 'Confirms a pending booking while its hold lasts.',
    allow: DESK,
    writes: true,
    input: z.strictObject(deskCommand),
    output: bookingState,
  }),
  decline: action({
    doc: 'Declines a booking that waits for an answer, with a reason, and gives the place back.',
    allow: DESK,
    writes: true,
    input: z.strictObject({
      ...deskCommand,
      status: z._default(z.enum(['pending', 'asking']), 'pending'),
      slot: f.slotId,
      claim: f.claimId,
      seats: f.seats,
      reason: f.reason,
    }),
    output: bookingState,
  }),
  ...deskActions,
})
