import { teamOf } from '../../../shared/domain/role-places'
import type { Person } from '../../../shared/model/person'
import type { Grant, Role } from '../../../shared/model/role'
import { changePerson } from '../../kit/change-person'
import type { Changes, Where } from '../../kit/collection'
import { append, not, replace } from '../../kit/operators'

export interface GrantCommand {
  person: string
  role: Role
  place: string
  /** Epoch ms. */
  from: number
  until: number | null
  by: string
  act: 'claimManager' | 'grant'
  key: string
  now: number
}

export const grantId = (role: Role, place: string) => `${role}@${place}`

/**
 * Adds a grant and its history by one conditional write. One round trip.
 * False if the person holds it already, does not exist or is erased, or has met this key before: a late repeat must
 * not bring back what was taken since.
 */
export async function addGrant(command: GrantCommand): Promise<boolean> {
  const grant = grantOf(command)
  return change(command, { 'grants.id': not(grant.id) }, { grants: append(grant) })
}

/** The same for somebody whose own time in this role is over: the new span stands where the old one stood. */
export async function renewGrant(command: GrantCommand, { grants }: Pick<Person, 'grants'>): Promise<boolean> {
  const grant = grantOf(command)
  const at = grants.findIndex(({ id }) => id === grant.id)
  const old = grants[at]
  if (!old || old.until === null || old.until > command.now) return false
  const ended = { [`grants.${at}.id`]: grant.id, [`grants.${at}.until`]: old.until }
  return change(command, ended, { [`grants.${at}`]: replace(grant) })
}

function grantOf({ role, place, from, until, by }: GrantCommand): Grant {
  return { id: grantId(role, place), role, place, community: teamOf(place), from, until, by }
}

const change = (command: GrantCommand, where: Where<Person>, changes: Changes<Person>) => {
  const { person, role, place, until, by, act, key, now } = command
  return changePerson({
    person,
    change: { at: now, by, act, role, place, until, key },
    where: { ...where, erasedAt: null },
    changes,
  })
}
