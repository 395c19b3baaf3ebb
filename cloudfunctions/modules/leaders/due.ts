import { HOUR, MINUTE } from '../../../shared/domain/shanghai'
import { addWorkingMinutes } from '../../../shared/domain/working-time'
import type { PlaceId } from '../../../shared/model/place'
import { workingTimeOf } from '../../kit/calendar'

/** Where no calendar is known: three plain days. */
const UNKNOWN_CALENDAR = 72 * HOUR

/**
 * The instant (epoch ms) by which something owed in so many working minutes is due, counted from the minute of asking.
 * One round trip every five minutes, for the community's calendar.
 */
export async function dueAfter(minutes: number, community: PlaceId, now: number): Promise<number> {
  const from = now - (now % MINUTE)
  return addWorkingMinutes(from, minutes, await workingTimeOf(community, now)) ?? from + UNKNOWN_CALENDAR
}
