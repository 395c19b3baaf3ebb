import type { Slot } from '../../../shared/model/slot'
import type { Collection } from '../collection'
import { inc, notAbove } from '../operators'

/**
 * Changes a slot's capacity by a difference, guarded by the capacity that was seen; `left` may go negative.
 * False if somebody changed it first. One round trip.
 */
export async function changeCapacity(
  store: Collection<Slot>,
  slot: string,
  from: number,
  to: number,
  now: number,
): Promise<boolean> {
  const changes = { capacity: to, left: inc(to - from), version: inc(1), offerAt: now }
  return (await store.update({ _id: slot, capacity: from }, changes)) === 1
}

/** Stops new claims; those who hold one are read from `claims` afterwards, so that none slips in between. One round trip. */
export async function close(store: Collection<Slot>, slot: string): Promise<boolean> {
  return (await store.update({ _id: slot, open: true }, { open: false, version: inc(1) })) === 1
}

/** What a schedule makes of a slot. */
export type Shape = Pick<Slot, 'capacity' | 'open' | 'claimFrom' | 'claimUntil' | 'offHours'>

/**
 * Gives a slot another shape: capacity by a difference, open or closed, when it may be claimed. Guarded by the capacity
 * that was seen and by the schedule's rev, so that of two that shape it at once neither counts twice and the older one never
 * wins. Claims stand, `left` may go negative. False if somebody changed it first. One round trip.
 */
export async function reshape(
  store: Collection<Slot>,
  { _id, capacity, open }: Pick<Slot, '_id' | 'capacity' | 'open'>,
  shape: Shape,
  planned: number,
  now: number,
): Promise<boolean> {
  // What is larger, or open again, may be offered to those in line.
  const changes = { ...shape, left: inc(shape.capacity - capacity), planned, version: inc(1), offerAt: now }
  return (await store.update({ _id, capacity, open, planned: notAbove(planned) }, changes)) === 1
}
