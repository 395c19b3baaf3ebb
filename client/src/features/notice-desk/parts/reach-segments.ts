import type { ReachCount } from './notice-views'

/** How a household was reached, or that it was not; each household is in one of them. */
export type SegmentName = 'acknowledged' | 'read' | 'readOnly' | 'told' | 'moved' | 'open'

export interface Segment {
  name: SegmentName
  words: string
  count: number
}

const WORDS: Record<SegmentName, string> = {
  acknowledged: '已确认',
  read: '已读',
  readOnly: '看了没确认',
  told: '上门告知',
  moved: '已搬走',
  open: '还没看到',
}

/**
 * A count as parts of a whole, best first, none of them empty. `needsAck`: only who has acknowledged is reached, as with
 * an emergency; there the few who moved away stand with those who have not seen it.
 */
export function segmentsOf(count: ReachCount, needsAck: boolean): Segment[] {
  const { households, read, acknowledged, told, reached } = count
  const rest = households - read - told
  const moved = needsAck ? 0 : Math.min(rest, Math.max(0, reached - read - told))
  const counts: Record<SegmentName, number> = {
    acknowledged,
    read: needsAck ? 0 : read - acknowledged,
    readOnly: needsAck ? read - acknowledged : 0,
    told,
    moved,
    open: rest - moved,
  }
  return (Object.keys(WORDS) as SegmentName[])
    .map((name) => ({ name, words: WORDS[name], count: counts[name] }))
    .filter((segment) => segment.count > 0)
}

/** Households at whose door somebody still has to knock. */
export const toVisit = ({ households, reached }: Pick<ReachCount, 'households' | 'reached'>): number =>
  households - reached

/** Reached, of a hundred; 100 only where nobody is left. */
export const percentOf = ({ households, reached }: Pick<ReachCount, 'households' | 'reached'>): number =>
  households === 0 ? 0 : Math.floor((100 * reached) / households)
