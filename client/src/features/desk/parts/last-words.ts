import { when } from '../../../parts/when'
import type { DeskBooking } from './desk-booking'

type Last = NonNullable<DeskBooking['last']>

const WHO: Record<Last['role'], string> = { person: '本人', staff: '工作人员', manager: '管理员', system: '到时自动' }

/** Who did what last to a booking, and when: `今天 10:30 签到（王同志）`. */
export function lastWords({ at, label, role, name }: Last, now: number): string {
  return `${when(at, now)} ${label}（${name || WHO[role]}）`
}
