import type { Household } from './notice-views'

/** One's round through a building. */
export interface VisitRound {
  /** Where nobody has knocked yet, in the order of the doors. */
  open: Household[]
  /** Where nobody was in. */
  again: Household[]
  /** What was settled on this round, the latest first. */
  done: Household[]
}

/** The round: what the cloud listed, with what was answered since laid over it. What is done with moves down, never away. */
export function roundOf(listed: readonly Household[], answered: Readonly<Record<string, Household>>): VisitRound {
  const latest = (one: Household) => {
    const mine = answered[one.id]
    return mine && mine.rev >= one.rev ? mine : one
  }
  const left = listed.map(latest).filter(({ reached }) => !reached)
  const done = Object.values(answered).filter(({ reached }) => reached)
  return {
    open: left.filter(({ visit }) => visit === null),
    again: left.filter(({ visit }) => visit !== null),
    done: done.sort((one, other) => (other.visit?.at ?? 0) - (one.visit?.at ?? 0)),
  }
}
