import { ancestor, kindOf } from '../../../../shared/domain/places'
import type { Role } from '../../../../shared/model/role'

interface Held {
  role: Role
  place: string
  /** Epoch ms. */
  from: number
  until: number | null
}

/** From where somebody handles what residents ask: a building they lead, or the community they work in. */
export interface WorkPlace {
  place: string
  as: 'leader' | 'staff'
}

/** The places a person works from at `now` (epoch ms): buildings they lead first, then communities, each once. */
export function workPlaces(grants: readonly Held[], now: number): WorkPlace[] {
  const held = grants.filter(({ from, until }) => from <= now && (until === null || now < until))
  const leads = held.filter(({ role, place }) => role === 'buildingLeader' && kindOf(place) === 'building')
  const works = held.filter(({ role }) => role === 'staff' || role === 'manager')
  const communities = new Set(works.flatMap(({ place }) => ancestor(place, 'community') ?? []))
  return [
    ...leads.map(({ place }): WorkPlace => ({ place, as: 'leader' })),
    ...[...communities].map((place): WorkPlace => ({ place, as: 'staff' })),
  ]
}
