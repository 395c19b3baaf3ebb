import type { Person } from '../../shared/model/person'
import type { PlaceId } from '../../shared/model/place'
import type { Role } from '../../shared/model/role'
import { inForce, people } from './people'

export type Member = Pick<Person, '_id' | 'grants'>

/** Staff, managers and leaders of one community; the source has nine staff and some forty buildings in each. */
const TEAM_LIMIT = 300

/** Everybody with a role in these communities, by community. One round trip for each. */
export async function teamsOf(communities: readonly PlaceId[]): Promise<Map<PlaceId, Member[]>> {
  const teams = new Map<PlaceId, Member[]>()
  for (const community of new Set(communities)) {
    const where = { 'grants.community': community }
    teams.set(community, await people.find({ where, limit: TEAM_LIMIT, fields: ['grants'] }))
  }
  return teams
}

/** Those of a team who hold a role at `now` (epoch ms). */
export const holdersIn = (team: readonly Member[], role: Role, now: number): string[] =>
  team.filter(({ grants }) => grants.some((one) => one.role === role && inForce(one, now))).map(({ _id }) => _id)
