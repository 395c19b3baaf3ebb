import { addDays, at, dayOf } from '../../../../../shared/domain/shanghai'

/** When people are at home and one may come: mornings, afternoons, evenings. */
const HOURS = ['09:00', '10:30', '14:30', '16:00', '18:30', '19:30'] as const
const SOONEST = 30 * 60_000

/** The times that one may promise, from half an hour on until the deadline (epoch ms); the deadline itself where none fits. */
export function promiseTimes(due: number, now: number): number[] {
  const times: number[] = []
  for (let day = dayOf(now); at(day, '00:00') <= due && times.length < 12; day = addDays(day, 1)) {
    for (const clock of HOURS) {
      const instant = at(day, clock)
      if (instant >= now + SOONEST && instant <= due) times.push(instant)
    }
  }
  return times.length > 0 ? times : [due]
}
