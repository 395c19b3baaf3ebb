import { addDays, at, dayOf } from '../../../../../shared/domain/shanghai'
import { DAYS_AHEAD } from '../../../../../shared/domain/slots'
import { dateOf, nearDay } from '../../../parts/when'

/** The days that staff look at: yesterday, today and the fortnight ahead. `now` is epoch ms. */
export function deskDays(now: number): { value: string; label: string }[] {
  const today = dayOf(now)
  return Array.from({ length: DAYS_AHEAD + 1 }, (_, index) => {
    const value = addDays(today, index - 1)
    const noon = at(value, '12:00')
    const near = nearDay(noon, now)
    return { value, label: near.includes('月') ? dateOf(noon, now) : near }
  })
}
