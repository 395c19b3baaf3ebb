import { closuresFor, wantedSlots } from '../../../shared/domain/schedule-plan'
import { addDays, type Day, dayOf } from '../../../shared/domain/shanghai'
import { DAYS_AHEAD } from '../../../shared/domain/slots'
import type { PlaceId } from '../../../shared/model/place'
import type { Schedule } from '../../../shared/model/slot'
import { workingTimeOf } from '../../kit/calendar'
import { collection } from '../../kit/collection'
import { below, noneOf } from '../../kit/operators'
import { items, slots } from './stores'

const schedules = collection('schedules')
/** An item has three windows at most; room for a race. */
const WINDOWS_LIMIT = 12

/**
 * Makes the slots of every schedule up to a fortnight ahead. Slots are inserted if absent, never set:
 * running twice, or late, changes nothing that somebody has claimed. Closed days and retired items make none. `unknownDays` are days that no calendar
 * covers yet; a schedule stops before the first of them and goes on when a calendar knows it.
 */
export async function makeSlots(
  now: number,
  limit: number,
): Promise<{ made: number; schedules: number; unknownDays: number }> {
  const today = dayOf(now)
  const until = addDays(today, DAYS_AHEAD - 1)
  const done = { made: 0, schedules: 0, unknownDays: 0 }
  // Communities that wait for a calendar stay due; left in the query, a hundred of their schedules would block all others.
  const waiting = new Set<PlaceId>()
  for (let known = -1; known < waiting.size && done.schedules < limit; ) {
    known = waiting.size
    const others = known === 0 ? {} : { community: noneOf([...waiting]) }
    const due = await schedules.find({
      where: { madeUntil: below(until), ...others },
      order: { field: 'madeUntil', direction: 'asc' },
      limit: limit - done.schedules,
    })
    for (const schedule of due) {
      const { made, complete } = await makeUntil(until, schedule, today, now)
      done.made += made
      if (complete || made > 0) done.schedules += 1
      if (complete) continue
      done.unknownDays += 1
      waiting.add(schedule.community)
    }
  }
  return done
}

/** Not complete where the calendar ends before `until`. */
async function makeUntil(until: Day, schedule: Schedule, today: Day, now: number) {
  const { item, community } = schedule
  const [{ kindOf }, windows, offered] = await Promise.all([
    workingTimeOf(community, now),
    schedules.find({ where: { item }, limit: WINDOWS_LIMIT }) as Promise<Schedule[]>,
    items.get(item),
  ])
  const closures = closuresFor(schedule, windows)
  const held = offered?.status !== 'retired'
  let made = 0
  for (let day = firstMissing(schedule, today); day <= until; day = addDays(day, 1)) {
    const kind = kindOf(day)
    if (kind === 'unknown') return { made, complete: false }
    const fresh = held ? wantedSlots(schedule, closures, [{ day, kind }]) : []
    await slots.insertAllAbsent(fresh)
    made += fresh.length
    await schedules.update({ _id: schedule._id, madeUntil: below(day) }, { madeUntil: day })
  }
  return { made, complete: true }
}

const firstMissing = ({ madeUntil }: Schedule, today: Day): Day => (madeUntil < today ? today : addDays(madeUntil, 1))
