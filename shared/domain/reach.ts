/** How far a notice has come with a household. */
export const REACH_STATES = ['none', 'delivered', 'read', 'acknowledged', 'told'] as const
export type ReachState = (typeof REACH_STATES)[number]
export const REACH_NAMES: Record<ReachState, string> = {
  none: '没有人登记',
  delivered: '已送达，未读',
  read: '已读',
  acknowledged: '已确认',
  told: '上门告知',
}

/** What came of knocking on a door: told at the door, nobody in, no longer living there. */
export const VISIT_RESULTS = ['told', 'absent', 'moved'] as const
export type VisitResult = (typeof VISIT_RESULTS)[number]
export const VISIT_RESULT_NAMES: Record<VisitResult, string> = {
  told: '当面告知了',
  absent: '家里没人',
  moved: '已搬走',
}

export interface ReachFacts {
  /** How many registered people of the household were sent it. */
  people: number
  readAt: number | null
  ackAt: number | null
  visit: { result: VisitResult } | null
}

/** The furthest that is known, as a list shows it. */
export function reachState({ people, readAt, ackAt, visit }: ReachFacts): ReachState {
  if (ackAt !== null) return 'acknowledged'
  if (readAt !== null) return 'read'
  if (visit?.result === 'told') return 'told'
  return people > 0 ? 'delivered' : 'none'
}

/** Whether nobody needs to knock: read (acknowledged where that is asked for), told at the door, or moved away. */
export function isReached(facts: ReachFacts, needsAck: boolean): boolean {
  if (facts.visit?.result === 'told' || facts.visit?.result === 'moved') return true
  return needsAck ? facts.ackAt !== null : facts.readAt !== null || facts.ackAt !== null
}
