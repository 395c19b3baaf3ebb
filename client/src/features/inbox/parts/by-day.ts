import { dayOf } from '../../../../../shared/domain/shanghai'
import { nearDay } from '../../../parts/when'

/** Messages under the day they came, in the order given: 今天, 昨天, 11月20日 周五. `now` is epoch ms. */
export function byDay<T extends { at: number }>(messages: readonly T[], now: number): { day: string; messages: T[] }[] {
  const groups: { key: string; day: string; messages: T[] }[] = []
  for (const message of messages) {
    const key = dayOf(message.at)
    const last = groups.at(-1)
    if (last?.key === key) last.messages.push(message)
    else groups.push({ key, day: nearDay(message.at, now), messages: [message] })
  }
  return groups.map(({ day, messages }) => ({ day, messages }))
}
