import type { identity as contract } from '../../../shared/contracts/identity'
import { inForce, people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { placeLabels } from '../places/labels'

/**
 * Everybody who holds a role in one community: some 9 staff, 10 grid workers and a leader for each building. One less than
 * the platform gives at once, so that one more tells that there are more.
 */
const TEAM_LIMIT = 999

/** Round trips: caller, people, names of places. */
export const team: Handlers<typeof contract>['team'] = async ({ community }, { now }) => {
  const found = await people.find({
    where: { 'grants.community': community },
    limit: TEAM_LIMIT + 1,
    fields: ['name', 'grants'],
  })
  const members = found.slice(0, TEAM_LIMIT).map(({ _id, name, grants }) => ({
    person: _id,
    name,
    grants: grants.filter((grant) => grant.community === community),
  }))
  const labelOf = await placeLabels(members.flatMap(({ grants }) => grants.map(({ place }) => place)))
  return {
    members: members.map(({ grants, ...member }) => ({
      ...member,
      grants: grants.map((grant) => ({ ...grant, placeName: labelOf(grant.place), current: inForce(grant, now) })),
    })),
    more: found.length > TEAM_LIMIT,
  }
}
