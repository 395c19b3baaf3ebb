import type * as z from 'zod/mini'
import type { me } from '../../../../../shared/contracts/person-views'
import { ancestor, isWithin } from '../../../../../shared/domain/places'
import type { Role } from '../../../../../shared/model/role'

type Me = z.output<typeof me>
type Asker = Pick<Me, 'homes' | 'grants'>

/**
 * How near somebody stands to the leader of a building: `self` leads it; `verified`, `waiting` and `unverified` live
 * there; `elsewhere` lives in another building, `homeless` named no home yet; a `visitor` has not registered.
 */
export type Reach = 'visitor' | 'self' | 'homeless' | 'elsewhere' | 'unverified' | 'waiting' | 'verified'

const holds = ({ grants }: Asker, roles: readonly Role[], within: (place: string) => boolean, now: number): boolean =>
  grants.some(
    ({ role, place, from, until }) =>
      roles.includes(role) && within(place) && from <= now && (until === null || now < until),
  )

/** `now` is the server's, epoch ms. */
export function reachOf(person: Asker | null, building: string, now: number): Reach {
  if (person === null) return 'visitor'
  if (holds(person, ['buildingLeader'], (place) => place === building, now)) return 'self'
  if (person.homes.length === 0) return 'homeless'
  const here = person.homes.filter(({ stairwell }) => isWithin(stairwell, building))
  if (here.length === 0) return 'elsewhere'
  if (here.some(({ verified }) => verified)) return 'verified'
  return here.some(({ status }) => status === 'waiting') ? 'waiting' : 'unverified'
}

/** Whether somebody answers for the community of a building, and so may correct its leader's page. */
export const oversees = (person: Asker | null, building: string, now: number): boolean =>
  person !== null && holds(person, ['staff', 'manager'], (place) => isWithin(building, place), now)

/** The buildings that somebody lives in, the main one first, each once; six at most. */
export function myBuildings(person: Pick<Me, 'homes'> | null): string[] {
  const buildings = (person?.homes ?? []).flatMap(({ stairwell }) => ancestor(stairwell, 'building') ?? [])
  return [...new Set(buildings)].slice(0, 6)
}
