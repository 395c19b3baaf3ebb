import { itemTerms } from '../../shared/domain/item-terms'
import { newSchedule } from '../../shared/domain/schedule-rules'
import { addDays, type Day } from '../../shared/domain/shanghai'
import { slotsOf } from '../../shared/domain/slots'
import type { DayKind } from '../../shared/domain/working-time'
import type { ServiceItem } from '../../shared/model/item'
import type { PlaceId } from '../../shared/model/place'
import type { Schedule, Slot } from '../../shared/model/slot'
import { CATALOGUE } from './catalogue/catalogue'
import { detailsOf } from './catalogue/details'
import { TIMETABLE } from './timetable'

/** The catalogue as one community publishes it. */
export function itemsOf(community: PlaceId): ServiceItem[] {
  return CATALOGUE.map(({ code, ...entry }, order) => ({
    _id: `${community}:${code}`,
    community,
    ...entry,
    ...detailsOf(code),
    order,
    version: 1,
    proposal: null,
    terms: itemTerms(entry.title, detailsOf(code).keywords),
    // The timer adds the pinyin.
    indexAt: 1,
    status: 'published',
    live: true,
    rev: 0,
    history: [],
    pending: [],
    pendingAt: null,
  }))
}

/** One schedule per item. `desks` multiplies every capacity: how many desks a window has. */
export function schedulesOf(community: PlaceId, madeUntil: Day, desks = 1): Schedule[] {
  return CATALOGUE.map(({ code, window }) => ({
    ...newSchedule(`${community}:${code}`, window, {
      sessions: (TIMETABLE[code] ?? []).map((session) => ({ ...session, capacity: session.capacity * desks })),
      closures: [],
      noticeMinutes: 30,
      daysAhead: 14,
    }),
    madeUntil,
  }))
}

/** All slots of the schedules from the first day to the last, both included, in order of day. */
export function* slotsBetween(
  schedules: readonly Schedule[],
  first: Day,
  last: Day,
  kindOf: (day: Day) => DayKind,
): Generator<Slot> {
  for (let day = first; day <= last; day = addDays(day, 1)) {
    for (const schedule of schedules) yield* slotsOf(schedule, day, kindOf(day))
  }
}
