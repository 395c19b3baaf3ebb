import { ancestor } from '../../../shared/domain/places'
import { roleNameAt } from '../../../shared/domain/role-places'
import type { PlaceId } from '../../../shared/model/place'
import type { Role } from '../../../shared/model/role'

interface Held {
  role: Role
  /** Epoch ms. */
  from: number
  until: number | null
}

/**
 * The street or district that a person manages at `now` (epoch ms), the widest if several; null for everybody else, and
 * for who manages a community.
 */
export function areaManaged(grants: readonly (Held & { place: PlaceId })[], now: number): PlaceId | null {
  const held = grants.filter(
    ({ role, place, from, until }) =>
      role === 'manager' && isArea(place) && from <= now && (until === null || now < until),
  )
  return held.sort((one, other) => one.place.length - other.place.length)[0]?.place ?? null
}

/** True of a street or a district: of what communities lie in. */
export const isArea = (place: PlaceId): boolean => ancestor(place, 'community') === null

/** What the roles held at `now` (epoch ms) are called, each once. */
export function roleNamesNow(grants: readonly (Held & { place: PlaceId })[], now: number): string[] {
  const held = grants.filter((grant) => rolesNow([grant], now).length > 0)
  return [...new Set(held.map(({ role, place }) => roleNameAt(role, place)))]
}

/** The roles held at `now` (epoch ms), each once. */
export function rolesNow(grants: readonly Held[], now: number): Role[] {
  const held = grants.filter(({ from, until }) => from <= now && (until === null || now < until))
  return [...new Set(held.map(({ role }) => role))]
}
