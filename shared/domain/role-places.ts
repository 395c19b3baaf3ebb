import type { PlaceId, PlaceKind } from '../model/place'
import type { Role } from '../model/role'
import { kindOf } from './places'

/** The roles that a manager may give, and the kind of place that each is held at: never a wider one, nor a narrower. */
export const ROLE_PLACES = {
  buildingLeader: 'building',
  gridWorker: 'grid',
  staff: 'community',
  manager: 'community',
} as const satisfies Partial<Record<Role, PlaceKind>>

export type GrantableRole = keyof typeof ROLE_PLACES

/** True if the role is one that is held at places of this kind. */
export const isHeldAt = (role: GrantableRole, place: PlaceId): boolean => kindOf(place) === ROLE_PLACES[role]
