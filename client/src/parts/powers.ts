import type { Role } from '../../../shared/model/role'

interface Held {
  role: Role
  /** Epoch ms. */
  from: number
  until: number | null
}

/** The roles held at `now` (epoch ms), each once. */
export function rolesNow(grants: readonly Held[], now: number): Role[] {
  const held = grants.filter(({ from, until }) => from <= now && (until === null || now < until))
  return [...new Set(held.map(({ role }) => role))]
}
