import type { Closure, Schedule, Slot } from '../model/slot'
import { closureOf } from './schedule-rules'
import type { Day } from './shanghai'
import { slotsOf } from './slots'
import type { DayKind } from './working-time'

/** What bringing slots in line with a schedule takes. `changed` and `closed` say what was seen and what it becomes. */
export interface SlotPlan {
  fresh: Slot[]
  changed: { seen: Slot; becomes: Slot }[]
  closed: { seen: Slot; becomes: Slot }[]
}

/** The slots that a schedule wants on these days, without what is closed. */
export function wantedSlots(
  schedule: Schedule,
  closures: readonly Closure[],
  days: readonly { day: Day; kind: DayKind }[],
): Slot[] {
  const all = days.flatMap(({ day, kind }) => slotsOf(schedule, day, kind))
  return all.filter((slot) => closureOf(slot, closures) === undefined)
}

/** Closures that hold for a window: its own, and those that another window of the item says of all. */
export const closuresFor = (schedule: Schedule, windows: readonly Schedule[]): Closure[] => [
  ...schedule.closures,
  ...windows.filter(({ _id }) => _id !== schedule._id).flatMap(({ closures }) => closures.filter(({ all }) => all)),
]

/**
 * Compares what is wanted with what there is, from `now` (epoch ms) on. Nothing is ever taken away: a slot that is no longer
 * wanted is closed, and whoever holds a claim in it keeps it.
 */
export function planOf(wanted: readonly Slot[], existing: readonly Slot[], now: number): SlotPlan {
  const there = new Map(existing.map((slot) => [slot._id, slot]))
  const ids = new Set(wanted.map(({ _id }) => _id))
  const coming = wanted.filter(({ start }) => start > now)
  return {
    fresh: coming.filter(({ _id }) => !there.has(_id)),
    changed: coming.flatMap((becomes) => {
      const seen = there.get(becomes._id)
      return seen && differs(seen, becomes) ? [{ seen, becomes }] : []
    }),
    closed: existing
      .filter(({ _id, open, start }) => open && start > now && !ids.has(_id))
      .map((seen) => ({ seen, becomes: { ...seen, open: false } })),
  }
}

const SHAPE = ['capacity', 'open', 'offHours', 'claimFrom', 'claimUntil'] as const

const differs = (seen: Slot, becomes: Slot): boolean => SHAPE.some((part) => seen[part] !== becomes[part])
