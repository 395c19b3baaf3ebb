import { AppError } from '../../../shared/contracts/errors'
import type { GridWorker } from '../../../shared/model/grid'
import type { Person } from '../../../shared/model/person'
import type { PlaceId } from '../../../shared/model/place'
import { oneOf } from '../../kit/operators'
import { inForce, people } from '../../kit/people'

/** Somebody as holder of a post: by the role of grid worker at that very grid, held at `now` (epoch ms); null without it. */
export function workerAt(
  grid: PlaceId,
  { _id, name, grants }: Pick<Person, '_id' | 'name' | 'grants'>,
  now: number,
): GridWorker | null {
  const held = grants.find((grant) => grant.id === `gridWorker@${grid}` && inForce(grant, now))
  return held ? { person: _id, name, until: held.until } : null
}

/** Those people as holders of posts of the grid. One round trip; none for nobody. Errors: WORKER_UNKNOWN. */
export async function workersAt(
  grid: PlaceId,
  ids: readonly (string | null)[],
  now: number,
): Promise<(id: string | null) => GridWorker | null> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))]
  const found = wanted.length
    ? await people.find({ where: { _id: oneOf(wanted) }, limit: wanted.length, fields: ['name', 'grants'] })
    : []
  const workers = found.flatMap((person) => workerAt(grid, person, now) ?? [])
  if (workers.length < wanted.length) throw new AppError('WORKER_UNKNOWN')
  return (id) => workers.find(({ person }) => person === id) ?? null
}
