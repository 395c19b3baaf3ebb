import { ancestor, isWithin } from '../../../../../shared/domain/places'
import type { Role } from '../../../../../shared/model/role'
import { isArea } from '../../../parts/powers'

interface Held {
  role: Role
  place: string
  /** Epoch ms. */
  from: number
  until: number | null
}

/** What somebody may do on these pages, and in which community. */
export interface Duty {
  /** Or the street or district, where that is what they manage and asked for. */
  community: string
  /** A manager changes; staff look on and do what is theirs. */
  manager: boolean
}

/**
 * The community that a person manages at `now` (epoch ms), else the one they work in; null for everybody else. Who manages
 * a street or a district has that of `asked`, a place that the page was opened for.
 */
export function dutyOf(grants: readonly Held[], now: number, asked = ''): Duty | null {
  const held = grants.filter(({ from, until }) => from <= now && (until === null || now < until))
  const above = held.filter(({ role, place }) => role === 'manager' && isArea(place))
  if (asked !== '' && above.some(({ place }) => isWithin(asked, place))) {
    return { community: ancestor(asked, 'community') ?? asked, manager: true }
  }
  const below = held.filter(({ place }) => !isArea(place))
  const grant = below.find(({ role }) => role === 'manager') ?? below.find(({ role }) => role === 'staff')
  const community = grant && ancestor(grant.place, 'community')
  return grant && community ? { community, manager: grant.role === 'manager' } : null
}
