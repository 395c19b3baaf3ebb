import type { catalogue as contract } from '../../../shared/contracts/catalogue'
import type { OutputOf } from '../../../shared/contracts/contract'
import { AppError, ERRORS } from '../../../shared/contracts/errors'
import { closuresFor, planOf, wantedSlots } from '../../../shared/domain/schedule-plan'
import { MOST_WINDOWS, newSchedule, wrongTemplate } from '../../../shared/domain/schedule-rules'
import { addDays, dayOf } from '../../../shared/domain/shanghai'
import { DAYS_AHEAD } from '../../../shared/domain/slots'
import type { Schedule, ScheduleTemplate, Slot } from '../../../shared/model/slot'
import type { Handlers } from '../../kit/serve'
import { daysFrom, windowsOf } from './apply-schedule'
import { itemOf } from './items'
import { comingSlots, standingOf } from './standing'

type Serves = Handlers<typeof contract>
type Change = OutputOf<typeof contract.previewSchedule>['fresh'][number]

/** The template alone, whatever else the input says. */
export const templateOf = ({ sessions, closures, noticeMinutes, daysAhead }: ScheduleTemplate): ScheduleTemplate => ({
  ...{ sessions, closures, noticeMinutes, daysAhead },
})

/** Errors: SESSION_WRONG, SESSIONS_OVERLAP, SLOTS_TOO_MANY, CLOSURE_WRONG, each with its line. */
export function assertTemplate(template: ScheduleTemplate): void {
  const wrong = wrongTemplate(template)
  if (wrong) throw new AppError(wrong.code, { [wrong.field]: ERRORS[wrong.code] })
}

/** Refuses a window too many. Errors: WINDOWS_FULL. */
export function assertRoom(windows: readonly Schedule[], window: string): void {
  const others = windows.filter((one) => one.window !== window)
  if (others.length >= MOST_WINDOWS) throw new AppError('WINDOWS_FULL')
}

const changeOf = ({ _id, window, start, end, capacity }: Slot): Change => ({ slot: _id, window, start, end, capacity })

/**
 * Writes nothing: what it says is what `setSchedule` would do now, to this window and, by closures of all, to the others.
 * Round trips: caller, item, windows, slots and calendar at once, bookings.
 */
export const previewSchedule: Serves['previewSchedule'] = async ({ community, item, window, ...input }, { now }) => {
  const template = templateOf(input)
  assertTemplate(template)
  const offered = await itemOf(community, item)
  if (offered.status !== 'published') throw new AppError('ITEM_RETIRED')
  const [windows, existing, days] = await Promise.all([
    windowsOf(item),
    comingSlots(item, now),
    daysFrom(community, now),
  ])
  assertRoom(windows, window)
  const own = { ...(windows.find((one) => one.window === window) ?? newSchedule(item, window, template)), ...template }
  const all = [own, ...windows.filter((one) => one.window !== window)]
  const plans = all.map((one) => {
    const there = existing.filter((slot) => slot.window === one.window)
    return planOf(wantedSlots(one, closuresFor(one, all), days), there, now)
  })
  const closing = new Set(plans.flatMap(({ closed }) => closed.map(({ seen }) => seen._id)))
  const opening = new Set(plans.flatMap(({ changed }) => changed.map(({ seen }) => seen._id)))
  const shut = existing.filter(({ _id, open }) => closing.has(_id) || (!open && !opening.has(_id)))
  return {
    fresh: plans.flatMap(({ fresh }) => fresh.map(changeOf)),
    changed: plans.flatMap(({ changed }) => changed.map(({ becomes }) => changeOf(becomes))),
    closed: plans.flatMap(({ closed }) => closed.map(({ becomes }) => changeOf(becomes))),
    affected: await standingOf(shut),
    unknownFrom: days.length < DAYS_AHEAD ? addDays(dayOf(now), days.length) : null,
  }
}
