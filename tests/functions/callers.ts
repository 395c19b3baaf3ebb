import { CALLERS, type Caller, type Standing } from '../../shared/contracts/authorization'
import type { Action } from '../../shared/contracts/contract'
import { HOUR } from '../../shared/domain/shanghai'
import type { Person } from '../../shared/model/person'
import { MONDAY, type Stack } from '../stack'
import { contactOf, HOME, person, put, stranger } from '../world'

/** Somebody of each kind that the authorization table knows, their roles placed around the place that an action names. */

/** OPENID of a kind of caller; empty for whom the platform does not name. */
export function openidOf(caller: Caller): string {
  if (caller === 'nobody') return ''
  if (caller === 'stranger') return stranger
  return typeof caller === 'string' ? `test-caller-${caller}` : `test-caller-${caller.role}-${caller.standing}`
}

export const nameOf = (caller: Caller): string =>
  typeof caller === 'string' ? caller : `${caller.role} ${caller.standing}`

/** The place that an action names, if its contract goes by one. */
export const placeNamedBy = ({ allow }: Action, input: Record<string, unknown>): string =>
  typeof allow === 'object' ? String(input[allow.of ?? 'community']) : HOME

/** Puts everybody into the world, each with a phone and a home of their own; `place` is what the action names. */
export function gather(stack: Stack, place: string): void {
  const records = CALLERS.flatMap((caller) => recordOf(caller, place) ?? [])
  const openids = CALLERS.filter((caller) => caller !== 'erased').map(openidOf)
  put(stack, 'people', records)
  put(stack, 'contacts', openids.filter((openid) => openid !== '' && openid !== stranger).map(contactOf))
}

function recordOf(caller: Caller, place: string): Person | null {
  if (caller === 'nobody' || caller === 'stranger') return null
  const openid = openidOf(caller)
  if (caller === 'resident') return person(openid, '某居民')
  if (caller === 'erased') return { ...person(openid, ''), openid: '', erasedAt: MONDAY - HOUR }
  const { role, standing } = caller
  const held = person(openid, '某居民', [role, placeOf(standing, place)])
  return { ...held, grants: held.grants.map((grant) => ({ ...grant, ...spanOf(standing) })) }
}

function placeOf(standing: Standing, place: string): string {
  const above = place.split('.').slice(0, -1).join('.')
  const places: Partial<Record<Standing, string>> = {
    above,
    inside: `${place}.x1`,
    other: `${above}.zz9`,
    namesake: `${place}x`,
  }
  return places[standing] ?? place
}

function spanOf(standing: Standing): { from: number; until: number | null } {
  if (standing === 'ended') return { from: 0, until: MONDAY }
  return { from: standing === 'coming' ? MONDAY + HOUR : 0, until: null }
}
