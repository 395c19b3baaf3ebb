import { officialCalendar } from '../../shared/domain/holidays'
import { MINUTE } from '../../shared/domain/shanghai'
import { HALL_PERIODS, type WorkingTime } from '../../shared/domain/working-time'
import type { PlaceId } from '../../shared/model/place'
import { collection } from './collection'

const communities = collection('communities')

/** Managers change the calendar a few times a year; an instance may be this late in hearing of it. */
const KEEP = 5 * MINUTE

const kept = new Map<PlaceId, { time: WorkingTime; readAt: number }>()

/** A community's working time with its managers' overrides. One round trip per instance every five minutes. */
export async function workingTimeOf(community: PlaceId, now: number): Promise<WorkingTime> {
  const known = kept.get(community)
  if (known && Math.abs(now - known.readAt) < KEEP) return known.time
  const found = await communities.get(community)
  const time = { kindOf: officialCalendar(found?.calendar), periods: HALL_PERIODS }
  // Only what exists is kept: ids come from clients.
  if (found) kept.set(community, { time, readAt: now })
  return time
}
