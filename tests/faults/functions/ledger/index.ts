import { openCollection } from '../../../../cloudfunctions/kit/collection'
import { changeCapacity, close } from '../../../../cloudfunctions/kit/ledger/capacity'
import { claim } from '../../../../cloudfunctions/kit/ledger/claim'
import { join, offer } from '../../../../cloudfunctions/kit/ledger/queue'
import { resize } from '../../../../cloudfunctions/kit/ledger/resize'
import { release, type Want } from '../../../../cloudfunctions/kit/ledger/take'
import { inc } from '../../../../cloudfunctions/kit/operators'
import { bookingClaimants } from '../../../../cloudfunctions/modules/bookings/claimants'
import { bookings, slots } from '../../../../cloudfunctions/modules/bookings/stores'
import { AppError } from '../../../../shared/contracts/errors'
import type { Claim, LedgerDocument, Waiting } from '../../../../shared/model/slot'

/** What the kit's ledger can do beyond today's actions, one operation a call. Lives only in the tests. */

/** A day of the rooms: how many of each resource are left in each half-hour. */
export interface RoomDay extends LedgerDocument {
  left: Record<string, Record<string, number>>
}

const rooms = openCollection<RoomDay>('roomDays')

/** Seats of a booking: its claim grows before it and shrinks after it. */
async function changeSeats(booking: string, to: number): Promise<string> {
  const found = await bookings.get(booking)
  if (!found) return 'gone'
  const { rev, slot, claim: id, seats } = found
  const resized = () => resize(slots, slot, { id, from: seats, to }, Date.now())
  const grown = to > seats ? await resized() : 'resized'
  if (grown !== 'resized') return grown
  if ((await bookings.update({ _id: booking, rev }, { seats: to, rev: inc(1) })) === 0) return 'stale'
  return to < seats ? resized() : 'resized'
}

/** The same without rule 5: the booking first, whichever way it goes. */
async function changeSeatsBookingFirst(booking: string, to: number): Promise<string> {
  const found = await bookings.get(booking)
  if (!found) return 'gone'
  const { rev, slot, claim: id, seats } = found
  if ((await bookings.update({ _id: booking, rev }, { seats: to, rev: inc(1) })) === 0) return 'stale'
  return resize(slots, slot, { id, from: seats, to }, Date.now())
}

const operations = {
  changeSeats,
  changeSeatsBookingFirst,
  changeCapacity: (slot: string, from: number, to: number) => changeCapacity(slots, slot, from, to, Date.now()),
  close: (slot: string) => close(slots, slot),
  join: (slot: string, waiting: Waiting) => join(slots, slot, waiting),
  offer: (slot: string, head: Waiting) => offer(slots, slot, head, `${head.id}#0`, Date.now()),
  takeRoom: (want: Want) => claim(rooms, bookingClaimants, want, Date.now()),
  releaseRoom: (day: string, held: Claim) => release(rooms, day, held, Date.now()),
}

export type Operations = typeof operations

export async function main({ op, input }: { op: keyof Operations; input: unknown[] }): Promise<object> {
  try {
    const run = operations[op] as (...args: unknown[]) => Promise<unknown>
    return { ok: true, data: await run(...input) }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: { code: error.code } }
    throw error
  }
}
