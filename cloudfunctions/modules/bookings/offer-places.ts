import { AppError } from '../../../shared/contracts/errors'
import { BOOKING_MACHINE } from '../../../shared/domain/booking-machine'
import { spokenTime } from '../../../shared/domain/spoken-time'
import { offerUntil, waitsUntil } from '../../../shared/domain/waitlist'
import type { Booking } from '../../../shared/model/booking'
import type { Slot, Waiting } from '../../../shared/model/slot'
import { bookingOfClaim, sortKey } from '../../kit/ids'
import { dismiss } from '../../kit/ledger/dismiss'
import { offer } from '../../kit/ledger/queue'
import { retire } from '../../kit/ledger/retire'
import { SWEEP_AFTER } from '../../kit/ledger/sweep'
import { above, below, ofSize, oneOf } from '../../kit/operators'
import { transition } from '../../kit/transition'
import { bookingClaimants } from './claimants'
import { bookings, slots } from './stores'

const SLOT_FIELDS = ['open', 'start', 'left', 'claims', 'queue', 'offerAt'] as const
type Line = Pick<Slot, '_id' | (typeof SLOT_FIELDS)[number]>

const BOOKING_FIELDS = ['person', 'slot', 'claim', 'seats', 'start', 'status', 'rev'] as const
type Party = Pick<Booking, '_id' | (typeof BOOKING_FIELDS)[number]>

/**
 * Offers what has come free to the heads of the lines: first the claim, in one write on the slot, then the booking moves
 * and tells of it. A run that dies in between is finished by the next: the claim stands, its booking waits still, and the
 * slot keeps its mark until there is nothing to offer in it. Safe to run twice at once.
 * Round trips: 2 for each batch, 1 to 2 for each slot with a line, 2 for each offer.
 */
export async function offerPlaces(now: number, limit: number): Promise<{ offered: number; finished: number }> {
  const marked = await slots.find({
    where: { offerAt: above(0) },
    order: { field: 'offerAt', direction: 'asc' },
    limit,
    fields: SLOT_FIELDS,
  })
  const done = { offered: 0, finished: 0 }
  if (marked.length === 0) return done
  const untold = await waitingOnes(marked.flatMap(({ claims }) => claims.map(({ id }) => bookingOfClaim(id))))
  const idle: string[] = []
  for (const line of marked) {
    const ownUntold = line.claims.flatMap(({ id }) => untold.get(bookingOfClaim(id)) ?? [])
    for (const party of ownUntold) done.finished += (await tell(party, now)) ? 1 : 0
    if (line.queue.length > 0) done.offered += await offerIn(line, now)
    else if (ownUntold.length === 0) idle.push(line._id)
  }
  // In one go, as most slots have no line; one that has got a line meanwhile keeps its mark.
  if (idle.length > 0) await slots.update({ _id: oneOf(idle), queue: ofSize(0) }, { offerAt: null })
  return done
}

/** Those of these bookings that wait. One round trip, none for an empty list. */
async function waitingOnes(ids: readonly string[]): Promise<Map<string, Party>> {
  const wanted = [...new Set(ids)]
  const found = new Map<string, Party>()
  for (let at = 0; at < wanted.length; at += MOST_READ) {
    const where = { _id: oneOf(wanted.slice(at, at + MOST_READ)), status: 'waiting' as const }
    for (const party of await bookings.find({ where, limit: MOST_READ, fields: BOOKING_FIELDS }))
      found.set(party._id, party)
  }
  return found
}

const MOST_READ = 500

/** Offers to one head after another, as long as they fit; gives how many. */
async function offerIn({ _id, open, start, left, queue, offerAt }: Line, now: number): Promise<number> {
  const fits = open && now < waitsUntil(start)
  const parties = fits && (queue[0]?.seats ?? 0) <= left ? await waitingOnes(queue.map(({ id }) => id)) : new Map()
  let free = left
  let offered = 0
  for (const head of queue) {
    if (!fits || head.seats > free) {
      await nothingToOffer(_id, head, fits, offerAt)
      break
    }
    const party: Party | undefined = parties.get(head.id)
    if (party === undefined) {
      if (!(await dismissed(_id, head, now))) break
      continue
    }
    if (!(await offer(slots, _id, head, party.claim, now))) break
    free -= head.seats
    if (await tell(party, now)) offered += 1
  }
  return offered
}

/** Takes the mark away by a condition that is itself the reason: as long as it holds, no offer could be made. */
async function nothingToOffer(slot: string, head: Waiting, fits: boolean, offerAt: number | null): Promise<void> {
  const why = fits ? { left: below(head.seats) } : {}
  await slots.update({ _id: slot, 'queue.0.id': head.id, offerAt, ...why }, { offerAt: null })
}

/** A head without a booking that waits is out; true if so. One whose booking may be on its way is given its time. */
async function dismissed(slot: string, head: Waiting, now: number): Promise<boolean> {
  const claimant = (await bookingClaimants.read([head.id])).get(head.id)
  if (!claimant && head.at > now - SWEEP_AFTER) return false
  return (await dismiss(slots, bookingClaimants, slot, head, now, claimant)) === 'gone'
}

/** Moves a booking whose offer stands, and tells its person by when to accept; false if it has moved otherwise. */
async function tell({ _id, person, slot, claim, seats, start, rev }: Party, now: number): Promise<boolean> {
  const deadline = offerUntil(now, start)
  // Too late to accept: the wait lapses, and gives the claim back.
  if (deadline === null) return false
  try {
    await transition(BOOKING_MACHINE, bookings, {
      id: _id,
      rev,
      status: 'waiting',
      event: 'offer',
      actor: { id: 'system', role: 'system' },
      channel: 'timer',
      key: `offer:${rev}`,
      now,
      reason: spokenTime(deadline),
      where: { person, slot, claim, seats },
      changes: { holdUntil: deadline, sort: sortKey(0, _id) },
      explain: () => 'STALE',
      unknown: 'BOOKING_UNKNOWN',
    })
    return true
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    // Passed meanwhile: nobody wants the claim. Told by another run: it is wanted, and stays.
    await retire(slots, bookingClaimants, slot, { id: claim, by: person, seats }, now)
    return false
  }
}
