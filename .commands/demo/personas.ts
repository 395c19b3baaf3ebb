import type { Booking } from '../../shared/model/booking'
import type { Person } from '../../shared/model/person'
import { bookingWith, type Fate } from './fates'
import { enter } from './occupancy'
import type { Scene } from './populated'

/** The first residents are personas; bookings at random are not theirs. */
export const PERSONA_RESIDENTS = 3

interface Wanted {
  code: string
  fate: Fate
  when: 'ahead' | 'past'
}

const SENIOR: Wanted[] = [{ code: 'pension-check', fate: 'confirmed', when: 'past' }]

const BUSY: Wanted[] = [
  { code: 'childcare-subsidy', fate: 'pending', when: 'ahead' },
  { code: 'residence-proof', fate: 'confirmed', when: 'ahead' },
  { code: 'resident-pension', fate: 'moved', when: 'ahead' },
  { code: 'job-help', fate: 'cancelled', when: 'ahead' },
  { code: 'public-rental', fate: 'declined', when: 'past' },
  { code: 'birth-register', fate: 'confirmed', when: 'past' },
]

/** The bookings that the personas' notes speak of, in slots that have room. */
export function* personaBookings(scene: Scene): Generator<Booking> {
  const [senior, busy] = scene.population.residents
  for (const [someone, wishes] of [
    [senior, SENIOR],
    [busy, BUSY],
  ] as const) {
    if (!someone) continue
    for (const wish of wishes) {
      const booking = firstFitting(someone.person, wish, scene)
      if (booking) yield booking
    }
  }
}

/** In the slot nearest to now where such a history is possible. */
function firstFitting(person: Person, { code, fate, when }: Wanted, { slots, town, diary }: Scene): Booking | null {
  const ofItem = slots.filter(({ item }) => item.endsWith(`:${code}`))
  const ahead = ofItem.filter(({ start }) => start > town.now)
  const near = when === 'ahead' ? ahead : ofItem.filter(({ start }) => start <= town.now).reverse()
  for (const [i, slot] of near.entries()) {
    const before = near[i + 1]
    const booking = slot.left > 0 ? bookingWith(fate, { slot, person, seats: 1, before }, town) : null
    if (booking) return enter(booking, slot, diary)
  }
  return null
}
