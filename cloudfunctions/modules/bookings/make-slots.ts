import { addDays, type Day, dayOf } from '../../../shared/domain/shanghai'
import { DAYS_AHEAD, slotsOf } from '../../../shared/domain/slots'
import type { Schedule } from '../../../shared/model/slot'
import { workingTimeOf } from '../../kit/calendar'
import { collection } from '../../kit/collection'
import { below } from '../../kit/operators'
import { slots } from './stores'

const schedules = collection('schedules')

/**
 * Makes the slots of every schedule up to a fortnight ahead. Slots are inserted if absent, never set:
 * running twice, or late, changes nothing that somebody has claimed. `unknownDays` are days that no calendar
 * covers yet; a schedule stops before the first of them and goes on when a calendar knows it.
 */
export async function makeSlots(
  now: number,
  limit: number,
): Promise<{ made: number; schedules: number; unknownDays: number }> {
  const today = dayOf(now)
  const until = addDays(today, DAYS_AHEAD - 1)
  const due = await schedules.find({
    where: { madeUntil: below(until) },
    order: { field: 'madeUntil', direction: 'asc' },
    limit,
  })
  let made = 0
  let unknownDays = 0
  for (const schedule of due) {
    const { kindOf } = await workingTimeOf(schedule.community, now)
    for (let day = firstMissing(schedule, today); day <= until; day = addDays(day, 1)) {
      const kind = kindOf(day)
      if (kind === 'unknown') {
        unknownDays += 1
        break
      }
      const fresh = slotsOf(schedule, day, kind)
      await slots.insertAllAbsent(fresh)
      made += fresh.length
      await schedules.update({ _id: schedule._id, madeUntil: below(day) }, { madeUntil: day })
    }
  }
  return { made, schedules: due.length, unknownDays }
}

const firstMissing = ({ madeUntil }: Schedule, today: Day): Day => (madeUntil < today ? today : addDays(madeUntil, 1))
