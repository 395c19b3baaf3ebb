import { ancestor, kindOf } from '../../../../../shared/domain/places'
import type { Role } from '../../../../../shared/model/role'

interface Held {
  role: Role
  place: string
  /** Epoch ms. */
  from: number
  until: number | null
}

interface Person {
  homes: readonly { stairwell: string }[]
  grants: readonly Held[]
}

/** The grids that a person lives in, the main home's first, each once. */
export function homeGrids({ homes }: Pick<Person, 'homes'>): string[] {
  const found = homes.flatMap(({ stairwell }) => ancestor(stairwell, 'grid') ?? [])
  return [...new Set(found)]
}

/** The grid to open first: where one lives, else where one works; '' for neither. `now` is epoch ms. */
export function firstGrid(person: Person, now: number): string {
  const worked = ledgerPlaces(person, now).filter((place) => kindOf(place) === 'grid')
  return [...homeGrids(person), ...worked][0] ?? ''
}

const LEDGER_ROLES: readonly Role[] = ['gridWorker', 'staff', 'manager']

/** Where a person keeps or reads the visit log at `now` (epoch ms): their grids, or a whole community; each once. */
export function ledgerPlaces({ grants }: Pick<Person, 'grants'>, now: number): string[] {
  const held = grants.filter(
    ({ role, from, until }) => LEDGER_ROLES.includes(role) && from <= now && (until === null || now < until),
  )
  const all = [...new Set(held.map(({ place }) => place))]
  return all.filter((place) => !all.some((outer) => place !== outer && place.startsWith(`${outer}.`)))
}
