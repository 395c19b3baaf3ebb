import { ROLE_NAMES } from '../../../../../shared/model/role'
import type { Member } from './team-views'

/** Leaders, staff and managers with a role that holds now, by person, with what they are. */
export function whoMayCover(members: readonly Member[]): { person: string; name: string; note: string }[] {
  return members.flatMap(({ person, name, grants }) => {
    const held = grants.filter(
      ({ role, current }) => current && (role === 'buildingLeader' || role === 'staff' || role === 'manager'),
    )
    const note = held.map(({ role, placeName }) => `${ROLE_NAMES[role]} · ${placeName}`).join('；')
    return held.length === 0 ? [] : [{ person, name, note }]
  })
}
