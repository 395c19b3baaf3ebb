import type { Booking } from '../../shared/model/booking'
import type { Slot } from '../../shared/model/slot'
import type { Fate } from './fates'
import { book, type Diary } from './occupancy'
import type { Random } from './random'
import type { Town } from './town'

/** Of the slots that have anybody in them, the share that is full. */
const FULL = 0.4

function liveFate(past: boolean, random: Random): Fate {
  const chance = random.next()
  if (chance < 0.04) return 'moved'
  return past || chance > 0.12 ? 'confirmed' : 'pending'
}

function endedFate(random: Random): Fate {
  const chance = random.next()
  if (chance < 0.55) return 'cancelled'
  return chance < 0.87 ? 'declined' : 'expired'
}

/** Books into slots: about `share` of them get somebody, and some have had somebody who gave the place back. */
export function* fill(slots: readonly Slot[], share: number, town: Town, diary: Diary): Generator<Booking> {
  const { random, now } = town
  for (const slot of slots) {
    if (random.chance(0.15)) {
      const ended = book(slot, endedFate(random), town, diary)
      if (ended) yield ended
    }
    if (!random.chance(share)) continue
    const wanted = random.chance(FULL) ? slot.capacity : random.int(1, slot.capacity)
    for (let misses = 0; slot.capacity - slot.left < wanted && misses < 3; ) {
      const fate = liveFate(slot.start <= now, random)
      const before = fate === 'moved' ? anotherOf(slots, slot, random) : undefined
      const booking = book(slot, fate, town, diary, before)
      if (booking) yield booking
      else misses += 1
    }
  }
}

/** A later slot of the same item nearby in the list, for those who changed their mind. */
function anotherOf(slots: readonly Slot[], { item, _id }: Slot, random: Random): Slot | undefined {
  const from = random.int(0, Math.max(0, slots.length - 1))
  return slots.slice(from, from + 400).find((other) => other.item === item && other._id !== _id)
}

/** Books at random, in any fate, until there are `count` more. Throws if the slots cannot hold them. */
export function* topUp(slots: readonly Slot[], count: number, town: Town, diary: Diary): Generator<Booking> {
  const { random, now } = town
  let made = 0
  for (let tries = 0; made < count; tries++) {
    if (tries > 50 * count + 1_000) throw new Error(`the slots hold no more than ${made} of ${count} further bookings`)
    const slot = random.pick(slots)
    const roomy = slot.left > 0 && random.chance(0.8)
    const booking = book(slot, roomy ? liveFate(slot.start <= now, random) : endedFate(random), town, diary)
    if (!booking) continue
    made += 1
    yield booking
  }
}
