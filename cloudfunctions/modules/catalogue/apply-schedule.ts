import { closuresFor, planOf, wantedSlots } from '../../../shared/domain/schedule-plan'
import { MOST_WINDOWS } from '../../../shared/domain/schedule-rules'
import { addDays, type Day, dayOf, MINUTE } from '../../../shared/domain/shanghai'
import { DAYS_AHEAD } from '../../../shared/domain/slots'
import type { DayKind } from '../../../shared/domain/working-time'
import type { Schedule, Slot } from '../../../shared/model/slot'
import { workingTimeOf } from '../../kit/calendar'
import { inTurn } from '../../kit/in-turn'
import { reshape } from '../../kit/ledger/capacity'
import { above, atMost, below, both, inc, notAtLeast } from '../../kit/operators'
import { slots } from '../bookings/stores'
import { comingSlots } from './standing'
import { catalogueItems, schedules } from './stores'

const WIDTH = 10
const ATTEMPTS = 3
/** Longer than any function runs: what an older call was still writing has been written by then. */
const LOOK_AGAIN_AFTER = 2 * MINUTE
/** Two managers may race to begin a fourth window; all are read all the same. */
const WINDOWS_LIMIT = 4 * MOST_WINDOWS

/** The windows of an item. One round trip. */
export const windowsOf = (item: string): Promise<Schedule[]> =>
  schedules.find({ where: { item }, limit: WINDOWS_LIMIT }) as Promise<Schedule[]>

/** The fortnight from today as far as the calendar knows it. One round trip per instance every five minutes. */
export async function daysFrom(community: string, now: number): Promise<{ day: Day; kind: DayKind }[]> {
  const { kindOf } = await workingTimeOf(community, now)
  const all = Array.from({ length: DAYS_AHEAD }, (_, i) => addDays(dayOf(now), i)).map((day) => ({
    day,
    kind: kindOf(day),
  }))
  const unknown = all.findIndex(({ kind }) => kind === 'unknown')
  return unknown < 0 ? all : all.slice(0, unknown)
}

/**
 * Brings the slots of a schedule in line with it: inserted if absent, shaped by guarded writes, closed where they are no
 * longer held or the item is retired. Safe to repeat, and beside another: only the newest rev counts, each write once.
 * Round trips: schedule, windows, item, slots and calendar at once; one for what is made, one for each slot that
 * changes; schedule.
 */
export async function applySchedule(id: string, now: number): Promise<void> {
  let schedule = await schedules.get(id)
  for (let attempt = 0; schedule && attempt < ATTEMPTS; attempt += 1) {
    await applyOnce(schedule, now)
    // Somebody wrote other hours meanwhile: what this one still wrote by the older ones must not stay.
    const after: Schedule | null = await schedules.get(id)
    if (after?.rev === schedule.rev) return
    schedule = after
  }
}

async function applyOnce(schedule: Schedule, now: number): Promise<void> {
  const { _id: id, item, window, community, rev } = schedule
  const [windows, offered, existing, days] = await Promise.all([
    windowsOf(item),
    catalogueItems.get(item),
    comingSlots(item, now),
    daysFrom(community, now),
  ])
  const wanted = offered?.status === 'published' ? wantedSlots(schedule, closuresFor(schedule, windows), days) : []
  const plan = planOf(
    wanted,
    existing.filter((slot) => slot.window === window),
    now,
  )
  await slots.insertAllAbsent(plan.fresh)
  await inTurn([...plan.changed, ...plan.closed], WIDTH, ({ seen, becomes }) =>
    reshape(slots, seen, shapeOf(becomes), rev, now),
  )
  const until = days.at(-1)?.day
  if (until !== undefined) await schedules.update({ _id: id, rev, madeUntil: below(until) }, { madeUntil: until })
}

const shapeOf = ({ capacity, open, offHours, claimFrom = 0, claimUntil = 0 }: Slot) => ({
  ...{ capacity, open, offHours, claimFrom, claimUntil },
})

/** Lets every window hear that its item was retired or restored, once for each, and brings its slots in line. */
export async function tellSchedules(item: string, now: number): Promise<void> {
  const [found, windows] = await Promise.all([catalogueItems.get(item), windowsOf(item)])
  for (const { _id } of windows) {
    await schedules.update(
      { _id, itemRev: below(found?.rev ?? 0) },
      { itemRev: found?.rev ?? 0, rev: inc(1), applyAt: now },
    )
    await applySchedule(_id, now)
  }
}

/** Lets the other windows hear closures of all windows, once for each, and brings their slots in line. */
export async function spread({ _id, item, window, said, spreads }: Schedule, now: number): Promise<void> {
  if (!spreads) return
  const others = (await windowsOf(item)).filter((other) => other._id !== _id)
  for (const other of others) {
    const unheard = { _id: other._id, [`heard.${window}`]: notAtLeast(said) }
    if ((await schedules.update(unheard, { [`heard.${window}`]: said, rev: inc(1), applyAt: now })) === 1)
      await applySchedule(other._id, now)
  }
}

/**
 * Looks once more at every schedule that was changed, when nobody can still be writing for it: what a crash left is finished,
 * what a late writer of an older rev left is closed.
 */
export async function applySchedules(now: number, limit: number): Promise<{ applied: number }> {
  const due = await schedules.find({
    where: { applyAt: both(above(0), atMost(now - LOOK_AGAIN_AFTER)) },
    order: { field: 'applyAt', direction: 'asc' },
    limit,
  })
  for (const schedule of due) {
    const { _id, rev, applyAt } = schedule
    await spread(schedule, now)
    await applySchedule(_id, now)
    await schedules.update({ _id, rev, applyAt }, { applyAt: null })
  }
  return { applied: due.length }
}
