import { AppError } from '../../shared/contracts/errors'
import type { Machine } from '../../shared/domain/machine'
import type { OutboxEvent } from '../../shared/model/booking'
import type { Collection } from './collection'
import { type Aggregate, type Transition, transition } from './transition'

type Fired<T, S extends string, E extends string, A extends string> = Pick<
  Transition<T, S, E, A>,
  'id' | 'rev' | 'status' | 'event' | 'now' | 'reason' | 'where' | 'changes' | 'release' | 'unknown'
>

/**
 * Fires one event in the timer's name. Gives what it gave up; null where somebody's command came first: what they did
 * decides. One round trip; one more where it was outrun.
 */
export async function byTimer<S extends string, E extends string, A extends string, T extends Aggregate<S, E, A>>(
  machine: Machine<S, E, A>,
  store: Collection<T>,
  fired: Fired<T, S, E, A>,
): Promise<{ release: OutboxEvent['release'] } | null> {
  const { event, rev } = fired
  const system = { id: 'system', role: 'system' as NoInfer<A> }
  const how = { actor: system, channel: 'timer', key: `${event}:${rev}`, explain: () => 'STALE' as const } as const
  try {
    const { release } = await transition(machine, store, { ...fired, ...how })
    return { release }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return null
  }
}
