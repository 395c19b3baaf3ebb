import * as z from 'zod/mini'
import { BOOKING_EVENTS, BOOKING_STATUSES } from '../domain/booking-machine'
import { ITEM_STATUSES } from '../domain/item-machine'
import { ITEM_CATEGORIES, ITEM_PLACES } from '../model/item'
import * as f from './fields'
import './jitless'

/** What is shown of bookings, items and slots. Answers are cut to these shapes, so nothing else can leak. */

export const itemSummary = z.object({
  id: f.itemId,
  title: f.text,
  summary: f.text,
  category: z.enum(ITEM_CATEGORIES),
  limitHours: z.number(),
  materialCount: z.number(),
})

export const material = z.object({
  name: f.text,
  form: z.enum(['original', 'copy', 'originalAndCopy']),
  copies: z.number(),
  where: f.text,
  atHome: z.boolean(),
})

export const itemDetail = z.object({
  ...itemSummary.shape,
  materials: z.array(material),
  post: f.text,
  fee: f.text,
  steps: z.array(f.text),
  window: f.text,
  questions: z.array(z.object({ question: f.text, stops: z.enum(['yes', 'no']), instead: f.text })),
  place: z.enum(ITEM_PLACES),
  /** Who looks at what is handed in; null where nobody has to. */
  chain: z.nullable(
    z.object({ name: f.text, steps: z.array(z.object({ name: f.text, post: f.text, hours: z.number() })) }),
  ),
  status: z.enum(ITEM_STATUSES),
  /** Why it is out of service; null while it is in. */
  retired: z.nullable(f.text),
})

export const slotView = z.object({
  id: f.slotId,
  start: f.instant,
  end: f.instant,
  capacity: z.number(),
  left: z.number(),
  open: z.boolean(),
  version: f.version,
  offHours: z.boolean(),
  /** How many wait in line; while somebody does, what comes free is theirs. */
  waits: z.number(),
})

export const slotDay = z.object({ day: f.day, slots: z.array(slotView) })

/** A step that has been taken, as its owner may see it. */
export const stepView = z.object({
  event: z.enum(BOOKING_EVENTS),
  at: f.instant,
  label: f.text,
  reason: z.optional(f.text),
})

export const bookingSummary = z.object({
  id: f.bookingId,
  item: z.object({ id: f.itemId, title: f.text }),
  window: f.text,
  start: f.instant,
  end: f.instant,
  seats: z.number(),
  status: z.enum(BOOKING_STATUSES),
  holdUntil: z.nullable(f.instant),
  /** 1 is the head of the line; null where one does not wait, or where nobody looked. */
  position: z.nullable(z.number()),
})

export const bookingDetail = z.object({
  ...bookingSummary.shape,
  /** Echoed back as conditions of the next command. */
  slot: f.slotId,
  claim: f.claimId,
  rev: f.rev,
  note: f.text,
  materials: z.array(material),
  steps: z.array(stepView),
  canCancel: z.boolean(),
  canReschedule: z.boolean(),
})

/** What was done last to a booking: by its person, by the timer, or by somebody at the desk, whose name it tells. */
export const lastAct = z.object({
  event: z.enum(BOOKING_EVENTS),
  at: f.instant,
  label: f.text,
  role: z.enum(['person', 'staff', 'manager', 'system']),
  /** Empty unless it was somebody at the desk. */
  name: f.text,
  reason: z.optional(f.text),
})

export const deskBooking = z.object({
  ...bookingSummary.shape,
  person: z.object({ id: f.personId, name: f.text }),
  slot: f.slotId,
  claim: f.claimId,
  rev: f.rev,
  note: f.text,
  noteNeedsReview: z.boolean(),
  createdAt: f.instant,
  last: z.nullable(lastAct),
})

/** How many booked visits were missed of late, and until when none may be asked for; null if one may. */
export const missedVisits = z.object({ times: z.number(), blockedUntil: z.nullable(f.instant) })

/** What a command answers: where the booking stands now. */
export const bookingState = z.object({
  booking: f.bookingId,
  status: z.enum(BOOKING_STATUSES),
  rev: f.rev,
  holdUntil: z.nullable(f.instant),
})

/** What one who waits is told besides: the place in the line; null when it has come to an offer already. */
export const waitingState = z.object({ ...bookingState.shape, position: z.nullable(z.number()) })
