import { ancestor } from '../../../../../shared/domain/places'
import type { Role } from '../../../../../shared/model/role'

interface Held {
  role: Role
  place: string
  /** Epoch ms. */
  from: number
  until: number | null
}

/** What somebody may do on these pages, and in which community. */
export interface Duty {
  community: string
  /** A manager changes; staff look on and do what is theirs. */
  manager: boolean
}

/** The community that a person manages at `now` (epoch ms), else the one they work in; null for everybody else. */
export function dutyOf(grants: readonly Held[], now: number): Duty | null {
  const held = grants.filter(({ from, until }) => from <= now && (until === null || now < until))
  const grant = held.find(({ role }) => role === 'manager') ?? held.find(({ role }) => role === 'staff')
  const community = grant && ancestor(grant.place, 'community')
  return grant && community ? { community, manager: grant.role === 'manager' } : null
}
