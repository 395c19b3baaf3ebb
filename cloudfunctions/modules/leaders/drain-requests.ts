import type { HelpEvent } from '../../../shared/domain/help-machine'
import {
  HELP_WORDING,
  HELP_WORDING_UNLED,
  type HelpAudience,
  type HelpFacts,
} from '../../../shared/domain/help-wording'
import type { HelpRequest } from '../../../shared/model/leader'
import type { Message } from '../../../shared/model/message'
import type { Person } from '../../../shared/model/person'
import type { PlaceId } from '../../../shared/model/place'
import { drain } from '../../kit/drain'
import { inForce, people } from '../../kit/people'
import { inboxRow } from '../notifications/inbox-row'
import { helpRequests } from './stores'

const FIELDS = [
  ...(['kind', 'community', 'building', 'label', 'person', 'personName', 'forMember', 'leader', 'leaderName'] as const),
  ...(['text', 'answer', 'due', 'promisedAt', 'pending'] as const),
]
type Told = Pick<HelpRequest, '_id' | (typeof FIELDS)[number]>
type Member = Pick<Person, '_id' | 'grants'>

/** Staff, managers and leaders of one community; the source has nine staff and some forty buildings in each. */
const TEAM_LIMIT = 300

/** Tells askers, leaders, staff and managers what happens to requests. */
export function drainRequests(now: number, limit: number): Promise<{ drained: number; rows: number }> {
  return drain(
    helpRequests,
    {
      fields: FIELDS,
      async rows(due) {
        const teams = await teamsOf(due.map(({ community }) => community))
        return due.flatMap((request) => rowsOf(request, teams.get(request.community) ?? [], now))
      },
    },
    now,
    limit,
  )
}

async function teamsOf(communities: readonly PlaceId[]): Promise<Map<PlaceId, Member[]>> {
  const teams = new Map<PlaceId, Member[]>()
  for (const community of new Set(communities)) {
    const where = { 'grants.community': community }
    teams.set(community, await people.find({ where, limit: TEAM_LIMIT, fields: ['grants'] }))
  }
  return teams
}

function rowsOf(request: Told, team: readonly Member[], now: number): Message[] {
  return request.pending.flatMap(({ event, rev, at, reason = '' }) => {
    const told = Object.entries(wordingOf(event, request.leader !== null))
    return told.flatMap(([audience, { title, body }]) =>
      recipientsOf(audience as HelpAudience, request, team, now).map(({ person, place }) => {
        const facts = factsOf(request, reason)
        const link = place === null ? mineLink(request._id) : handleLink(place, request._id)
        const words = { speaksOf: namedIn(request), title, body: body(facts) }
        return inboxRow({ aggregate: request._id, event, rev, person, ...words, link, at })
      }),
    )
  })
}

/** Everybody whom words about a request may name. */
const namedIn = ({ person, leader, answer, forMember }: Told): string[] =>
  [person, leader, answer?.by, forMember?.person].flatMap((one) => one ?? [])

/** Where nobody led, nobody was late: the staff's own words are for staff, and the asker is told whose turn it is. */
const wordingOf = (event: HelpEvent, led: boolean) => {
  const wording = HELP_WORDING[event] ?? {}
  if (led) return wording
  const { leader, ...others } = { ...wording, ...HELP_WORDING_UNLED[event] }
  return others.staff || !leader ? others : { ...others, staff: leader }
}

const mineLink = (id: string) => `/features/leaders/pages/request/index?request=${id}`
const handleLink = (place: PlaceId, id: string) =>
  `/features/leader-desk/pages/request/index?place=${place}&request=${id}`

function factsOf(request: Told, reason: string): HelpFacts {
  const { kind, label, personName, forMember, leaderName, text, answer, due, promisedAt } = request
  const said = { answeredBy: answer?.byName ?? '', answer: answer?.text ?? '' }
  return { kind, label, personName, forName: forMember?.name ?? '', leaderName, text, reason, due, promisedAt, ...said }
}

/** Who is told, and from which place they handle it; null for the asker. Nobody is told of their own request twice. */
function recipientsOf(
  audience: HelpAudience,
  { person, leader, community, building }: Told,
  team: readonly Member[],
  now: number,
): { person: string; place: PlaceId | null }[] {
  if (audience === 'person') return [{ person, place: null }]
  if (audience === 'leader' && leader !== null) {
    const grants = team.find(({ _id }) => _id === leader)?.grants ?? []
    const held = grants.filter((one) => inForce(one, now))
    const leads = held.filter(({ role }) => role === 'buildingLeader').map(({ place }) => place)
    // Staff who stand in handle it from the community.
    return [{ person: leader, place: leads.includes(building) ? building : (leads[0] ?? community) }]
  }
  const wanted = audience === 'managers' ? 'manager' : 'staff'
  return team
    .filter(({ _id, grants }) => _id !== person && grants.some((one) => one.role === wanted && inForce(one, now)))
    .map(({ _id }) => ({ person: _id, place: community }))
}
