import { type GrantableRole, isHeldAt, ROLE_PLACES } from '../../../../../shared/domain/role-places'
import { addDays, at } from '../../../../../shared/domain/shanghai'
import type { ChosenPlace } from './place-kinds'

/** A role being given: to whom is the form's own matter. */
export interface PowerDraft {
  role: GrantableRole | ''
  place: ChosenPlace | null
  /** `forever`, or until a day. */
  span: 'forever' | 'until'
  /** The first day, or '' for at once; the last day. */
  from: string
  last: string
}

export const EMPTY_POWER: PowerDraft = { role: '', place: null, span: 'forever', from: '', last: '' }

/** With another role: a place of another kind is forgotten. */
export function withRole(draft: PowerDraft, role: GrantableRole): PowerDraft {
  const fits = draft.place !== null && isHeldAt(role, draft.place.id)
  return { ...draft, role, place: fits ? draft.place : null }
}

/** The place that a role is given in: for those of the whole community there is nothing to choose. */
export function placeOf({ role, place }: PowerDraft, community: string): string | null {
  if (role !== '' && ROLE_PLACES[role] === 'community') return community
  return place?.id ?? null
}

/** The end as an instant (epoch ms): the last day counts in full. Null for open-ended. */
export function untilOf({ span, last }: PowerDraft): number | null {
  return span === 'until' && last !== '' ? at(addDays(last, 1), '00:00') : null
}

/** What is missing, a sentence per field; empty when the role can be given. */
export function missingPower(draft: PowerDraft, community: string): Partial<Record<'role' | 'place' | 'last', string>> {
  return {
    ...(draft.role === '' ? { role: '请选择职责' } : {}),
    ...(draft.role !== '' && placeOf(draft, community) === null ? { place: '请一步步选到地点' } : {}),
    ...(draft.span === 'until' && draft.last === '' ? { last: '请选择最后一天' } : {}),
  }
}
