import type { Home } from '../model/person'
import type { PlaceId } from '../model/place'
import { HOME_MACHINE, type HomeEvent } from './home-machine'
import { ancestor } from './places'

/** Homes that one has left and that are still kept on the record. */
const LEFT_KEPT = 6

export type HomeFacts = Partial<Pick<Home, 'waitingSince' | 'due' | 'verifiedUntil' | 'reason'>>

/** A home after an event. What the event does not say is no longer so: a new state keeps no old deadline or reason. */
export function afterEvent(home: Home, event: HomeEvent, facts: HomeFacts = {}): Home {
  const { to } = HOME_MACHINE.events[event]
  return { ...home, waitingSince: null, due: null, verifiedUntil: null, reason: null, ...facts, status: to }
}

const isLive = ({ status }: Home): boolean => HOME_MACHINE.states[status].live

/** The list in its order: homes lived in, the main one first, then the latest that were left. */
export function inOrder(homes: readonly Home[], main: string | null = null): Home[] {
  const live = homes.filter(isLive)
  const first = live.filter(({ id }) => id === main)
  const others = live.filter(({ id }) => id !== main)
  return [...first, ...others, ...homes.filter((home) => !isLive(home)).slice(-LEFT_KEPT)]
}

/** In whose queues a person waits: the building and the community of each home that waits, and since when. */
export function queuesOf(homes: readonly Home[]): { queues: PlaceId[]; queuedAt: number | null } {
  const waiting = homes.filter(({ status }) => status === 'waiting')
  const queues = waiting.flatMap(({ stairwell }) => [
    ancestor(stairwell, 'building') ?? stairwell,
    ancestor(stairwell, 'community') ?? stairwell,
  ])
  const since = waiting.flatMap(({ waitingSince }) => waitingSince ?? [])
  return { queues: [...new Set(queues)], queuedAt: since.length ? Math.min(...since) : null }
}
