import type { Booking } from '../../../shared/model/booking'
import type { Waiting } from '../../../shared/model/slot'
import { oneOf } from '../../kit/operators'
import { slots } from './stores'

/** Where a party stands in a line, 1 being its head; null if it is not in it. */
export function positionIn(queue: readonly Waiting[], id: string): number | null {
  const index = queue.findIndex((party) => party.id === id)
  return index < 0 ? null : index + 1
}

/** The places in line of those of these bookings that wait. One round trip, none if nobody does. */
export async function positionsOf(
  found: readonly Pick<Booking, '_id' | 'slot' | 'status'>[],
): Promise<Map<string, number>> {
  const waiting = found.filter(({ status }) => status === 'waiting')
  const ids = [...new Set(waiting.map(({ slot }) => slot))]
  if (ids.length === 0) return new Map()
  const lines = await slots.find({ where: { _id: oneOf(ids) }, limit: ids.length, fields: ['queue'] })
  const queues = new Map(lines.map(({ _id, queue }) => [_id, queue]))
  return new Map(
    waiting.flatMap(({ _id, slot }): [string, number][] => {
      const position = positionIn(queues.get(slot) ?? [], _id)
      return position === null ? [] : [[_id, position]]
    }),
  )
}
