import * as z from 'zod/mini'
import { bookingState } from './booking-views'
import { action } from './contract'
import * as f from './fields'
import './jitless'

/** Who works at the desk. */
export const DESK = { roles: ['staff', 'manager'] } as const

/** What staff say of a booking that they saw: a command on anything newer is refused as STALE. */
export const deskCommand = { community: f.communityId, booking: f.bookingId, rev: f.rev, key: f.clientKey }

/** What the desk echoes of the place that a booking holds, so that the server need not read it before giving it back. */
const place = { slot: f.slotId, claim: f.claimId, seats: f.seats }

/** What staff do with a booking besides answering it. `status` is said where it may be one of several. */
export const deskActions = {
  arrivalCode: action({
    doc: 'The six digits that the hall shows today, for residents to check in with.',
    allow: DESK,
    writes: false,
    input: z.strictObject({ community: f.communityId }),
    output: z.object({ day: f.day, code: f.arrivalCode }),
  }),
  askMore: action({
    doc: 'Asks the person for something more. The place stays held until the start, two working days at most.',
    allow: DESK,
    writes: true,
    input: z.strictObject({ ...deskCommand, slot: f.slotId, reason: f.reason }),
    output: bookingState,
  }),
  reopen: action({
    doc: 'Takes a decline back within a day, if the place is still free: the booking waits for an answer again.',
    allow: DESK,
    writes: true,
    input: z.strictObject({ ...deskCommand, reason: f.reason }),
    output: bookingState,
  }),
  callOff: action({
    doc: 'Cancels a confirmed booking with a reason and gives the place back.',
    allow: DESK,
    writes: true,
    input: z.strictObject({ ...deskCommand, status: z.enum(['confirmed', 'arrived']), ...place, reason: f.reason }),
    output: bookingState,
  }),
  checkIn: action({
    doc: 'Notes that the person has come, from two hours before the start on.',
    allow: DESK,
    writes: true,
    input: z.strictObject(deskCommand),
    output: bookingState,
  }),
  start: action({
    doc: 'Notes that the person is being served, from two hours before the start on.',
    allow: DESK,
    writes: true,
    input: z.strictObject({ ...deskCommand, status: z.enum(['confirmed', 'arrived']) }),
    output: bookingState,
  }),
  finish: action({
    doc: 'Notes that it is done, with a word for the person if there is one, and gives the place back.',
    allow: DESK,
    writes: true,
    input: z.strictObject({ ...deskCommand, ...place, note: f.note }),
    output: bookingState,
  }),
  miss: action({
    doc: 'Notes that the person has not come, from ten minutes after the start on, and gives the place back.',
    allow: DESK,
    writes: true,
    input: z.strictObject({ ...deskCommand, ...place }),
    output: bookingState,
  }),
  excuse: action({
    doc: 'Strikes a missed booking from what counts against the person, with a reason.',
    allow: { roles: ['manager'] },
    writes: true,
    input: z.strictObject({ ...deskCommand, reason: f.reason }),
    output: bookingState,
  }),
}
