import type { RevealDuty } from '../../../../../shared/model/person'
import { fullDay, nearDay } from '../../../parts/when'

/** By what right a phone was shown, as its owner reads it. */
const DUTY_WORDS: Record<RevealDuty, string> = {
  leaderCall: '居民给您（楼栋长）打电话',
  verification: '核验您的住址',
  helpRequest: '办您的求助',
  booking: '办您的预约',
  emergency: '把紧急通知告诉您',
}

/** 为了核验您的住址 */
export function rightWords(duty: RevealDuty): string {
  return duty === 'leaderCall' ? DUTY_WORDS.leaderCall : `为了${DUTY_WORDS[duty]}`
}

/** The lines by day, latest first: 今天 and 昨天 by name, older days by date. Both are epoch ms. */
export function byDay<T extends { at: number }>(lines: readonly T[], now: number): { day: string; lines: T[] }[] {
  const days: { day: string; lines: T[] }[] = []
  for (const line of lines) {
    const near = nearDay(line.at, now)
    const day = near === '今天' || near === '昨天' ? near : fullDay(line.at, now)
    const last = days[days.length - 1]
    if (last?.day === day) last.lines.push(line)
    else days.push({ day, lines: [line] })
  }
  return days
}
