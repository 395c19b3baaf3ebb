import type { bookings } from '../../../../../shared/contracts/bookings'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import { addDays, at, dayOf } from '../../../../../shared/domain/shanghai'
import { DAYS_AHEAD, MINIMUM_NOTICE } from '../../../../../shared/domain/slots'
import { QUEUE_LIMIT, waitsUntil } from '../../../../../shared/domain/waitlist'
import { clockSpan, dateOf, nearDay } from '../../../parts/when'
import type { DayChoice } from '../../../ui/day-strip'
import type { SlotChoice } from '../../../ui/slot-grid'

export type SlotDay = OutputOf<typeof bookings.slots>['days'][number]
export type SlotView = SlotDay['slots'][number]

/** Whether a slot can be asked for, and if not, why. `now` is the server's, epoch ms. */
export function stateOf(slot: SlotView, seats: number, now: number): 'open' | 'full' | 'past' | 'closed' {
  if (slot.start - now < MINIMUM_NOTICE) return 'past'
  if (!slot.open) return 'closed'
  // What comes free while somebody waits is theirs.
  return slot.left < seats || slot.waits > 0 ? 'full' : 'open'
}

/** Whether one can wait in line for a full slot. */
export function canWait(slot: SlotView, seats: number, now: number): boolean {
  const fits = seats <= slot.capacity && slot.waits < QUEUE_LIMIT && now < waitsUntil(slot.start)
  return fits && stateOf(slot, seats, now) === 'full'
}

const freeOf = (slots: readonly SlotView[], seats: number, now: number) =>
  slots.filter((slot) => stateOf(slot, seats, now) === 'open').reduce((sum, { left }) => sum + left, 0)

/** The coming fortnight day by day; a day without slots is there too, as one that cannot be chosen. `line`: where one may also wait. */
export function dayChoices(days: readonly SlotDay[], seats: number, now: number, line = false): DayChoice[] {
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
      ...(line && slots.some((slot) => canWait(slot, seats, now)) ? { line } : {}),
      ...(ahead === 0 ? { closed: '没有了' } : {}),
      capacity: slots.reduce((sum, { capacity }) => sum + capacity, 0),
    }
  })
}

/** A reason that the state's own word would not give. */
function whyOf(slot: SlotView, seats: number, now: number): { why?: string } {
  const soon = slot.start > now && slot.start - now < MINIMUM_NOTICE
  if (soon) return { why: '快开始了' }
  if (!slot.open || slot.left === 0) return {}
  if (slot.left < seats) return { why: `只剩 ${slot.left} 个` }
  return slot.waits > 0 ? { why: '有人在候补' } : {}
}

/** The slots of one day, as they are offered. `line`: full ones may be waited for. */
export function slotChoices(day: SlotDay | undefined, seats: number, now: number, line = false): SlotChoice[] {
  return (day?.slots ?? []).map((slot) => ({
    id: slot.id,
    label: clockSpan(slot.start, slot.end),
    left: slot.left,
    state: line && canWait(slot, seats, now) ? 'line' : stateOf(slot, seats, now),
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

/** The slot of that id if one can wait in line for it; else undefined. */
export function findLine(days: readonly SlotDay[], id: string, seats: number, now: number): SlotView | undefined {
  const slot = days.flatMap(({ slots }) => slots).find((one) => one.id === id)
  return slot && canWait(slot, seats, now) ? slot : undefined
}
