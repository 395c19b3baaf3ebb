import type { bookings } from '../../../../../shared/contracts/bookings'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import { addDays, at, dayOf } from '../../../../../shared/domain/shanghai'
import { DAYS_AHEAD, MINIMUM_NOTICE } from '../../../../../shared/domain/slots'
import { clockSpan, dateOf, nearDay } from '../../../parts/when'
import type { DayChoice } from '../../../ui/day-strip'
import type { SlotChoice } from '../../../ui/slot-grid'

export type SlotDay = OutputOf<typeof bookings.slots>['days'][number]
export type SlotView = SlotDay['slots'][number]

/** Whether a slot can be asked for, and if not, why. `now` is the server's, epoch ms. */
export function stateOf(slot: SlotView, seats: number, now: number): SlotChoice['state'] {
  if (slot.start - now < MINIMUM_NOTICE) return 'past'
  if (!slot.open) return 'closed'
  return slot.left < seats ? 'full' : 'open'
}

const freeOf = (slots: readonly SlotView[], seats: number, now: number) =>
  slots.filter((slot) => stateOf(slot, seats, now) === 'open').reduce((sum, { left }) => sum + left, 0)

/** The coming fortnight day by day; a day without slots is there too, as one that cannot be chosen. */
export function dayChoices(days: readonly SlotDay[], seats: number, now: number): DayChoice[] {
  const today = dayOf(now)
  return Array.from({ length: DAYS_AHEAD }, (_, ahead) => {
    const day = addDays(today, ahead)
    const noon = at(day, '12:00')
    const slots = days.find((one) => one.day === day)?.slots ?? []
    return {
      day,
      name: nearDay(noon, now).split(' ').pop() ?? '',
      date: dateOf(noon, now),
      left: slots.length === 0 ? null : freeOf(slots, seats, now),
      ...(ahead === 0 ? { closed: '没有了' } : {}),
      capacity: slots.reduce((sum, { capacity }) => sum + capacity, 0),
    }
  })
}

/** A reason that the state's own word would not give. */
function whyOf(slot: SlotView, seats: number, now: number): { why?: string } {
  const soon = slot.start > now && slot.start - now < MINIMUM_NOTICE
  if (soon) return { why: '快开始了' }
  return slot.open && slot.left > 0 && slot.left < seats ? { why: `只剩 ${slot.left} 个` } : {}
}

/** The slots of one day, as they are offered. */
export function slotChoices(day: SlotDay | undefined, seats: number, now: number): SlotChoice[] {
  return (day?.slots ?? []).map((slot) => ({
    id: slot.id,
    label: clockSpan(slot.start, slot.end),
    left: slot.left,
    state: stateOf(slot, seats, now),
    ...whyOf(slot, seats, now),
    ...(slot.offHours ? { note: '错时' } : {}),
  }))
}

/** How many one booking may be for: what the largest slot holds, and five at most. */
export function mostSeats(days: readonly SlotDay[]): number {
  return Math.min(5, Math.max(1, ...days.flatMap(({ slots }) => slots.map(({ capacity }) => capacity))))
}

/** The slot of that id if it can still be asked for; else undefined. */
export function findOpenSlot(days: readonly SlotDay[], id: string, seats: number, now: number): SlotView | undefined {
  const slot = days.flatMap(({ slots }) => slots).find((one) => one.id === id)
  return slot && stateOf(slot, seats, now) === 'open' ? slot : undefined
}
