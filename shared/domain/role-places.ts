import { PLACE_KIND_NAMES, type PlaceId, type PlaceKind } from '../model/place'
import { ROLE_NAMES, type Role } from '../model/role'
import { ancestor, kindOf } from './places'

/** The roles that a manager may give, and the kind of place that each is held at; only a manager's may be wider. */
export const ROLE_PLACES = {
  buildingLeader: 'building',
  gridWorker: 'grid',
  staff: 'community',
  manager: 'community',
} as const satisfies Partial<Record<Role, PlaceKind>>

/** What a manager manages: a community, or all of them in a street or a district. */
export const MANAGED_KINDS = ['community', 'street', 'district'] as const satisfies PlaceKind[]
export type ManagedKind = (typeof MANAGED_KINDS)[number]

export type GrantableRole = keyof typeof ROLE_PLACES

/** True if the role is one that is held at places of this kind. */
export function isHeldAt(role: GrantableRole, place: PlaceId): boolean {
  const kind = kindOf(place)
  return role === 'manager' ? MANAGED_KINDS.some((managed) => managed === kind) : kind === ROLE_PLACES[role]
}

/** Whose team a role at a place belongs to: the community's, or that of the street or district itself. */
export const teamOf = (place: PlaceId): PlaceId => ancestor(place, 'community') ?? place

/** What a role at a place is called: a manager by what they manage. */
export function roleNameAt(role: Role, place: PlaceId): string {
  const kind = kindOf(place)
  const isAbove = role === 'manager' && (kind === 'street' || kind === 'district')
  return isAbove ? `${PLACE_KIND_NAMES[kind]}管理员` : ROLE_NAMES[role]
}
