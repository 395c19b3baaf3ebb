import { dayOf } from '../../../../../shared/domain/shanghai'
import { nearDay } from '../../../parts/when'

/** Visits under the day they were made, in the order given: 今天, 昨天, 11月20日 周五. `now` is epoch ms. */
export function visitsByDay<T extends { at: number }>(
  visits: readonly T[],
  now: number,
): { day: string; visits: T[] }[] {
  const groups: { key: string; day: string; visits: T[] }[] = []
  for (const visit of visits) {
    const key = dayOf(visit.at)
    const last = groups.at(-1)
    if (last?.key === key) last.visits.push(visit)
    else groups.push({ key, day: nearDay(visit.at, now), visits: [visit] })
  }
  return groups.map(({ day, visits }) => ({ day, visits }))
}
