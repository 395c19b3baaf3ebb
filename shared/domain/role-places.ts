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

/** Where a first manager may come to be by the installer's one-time code. */
export const CLAIMED_KINDS = ['community', 'street', 'district'] as const satisfies PlaceKind[]
export type ClaimedKind = (typeof CLAIMED_KINDS)[number]

export type GrantableRole = keyof typeof ROLE_PLACES

/** True if the role is one that is held at places of this kind. */
export const isHeldAt = (role: GrantableRole, place: PlaceId): boolean => kindOf(place) === ROLE_PLACES[role]
