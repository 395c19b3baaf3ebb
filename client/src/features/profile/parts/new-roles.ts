import type { Role } from '../../../../../shared/model/role'

interface Held {
  role: Role
  place: string
}

/** The roles in `after` that `before` had not, in that place; each once. */
export function newRoles(before: readonly Held[], after: readonly Held[]): Role[] {
  const had = new Set(before.map(({ role, place }) => `${role}@${place}`))
  return [...new Set(after.filter(({ role, place }) => !had.has(`${role}@${place}`)).map(({ role }) => role))]
}

/** A code as it is typed, put into its shape: two groups of four capitals. */
export function shapedCode(typed: string): string {
  const bare = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 8)
  return bare.length > 4 ? `${bare.slice(0, 4)}-${bare.slice(4)}` : bare
}
