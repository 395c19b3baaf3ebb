import type { HelpAudience, HelpFacts, HelpWording } from '../../../shared/domain/help-wording'
import { clockOf, dayOf } from '../../../shared/domain/shanghai'
import type { HelpRequest } from '../../../shared/model/leader'
import type { Message } from '../../../shared/model/message'
import type { PlaceId } from '../../../shared/model/place'
import { inForce } from '../../kit/people'
import { holdersIn, type Member } from '../../kit/teams'
import { inboxRow } from '../notifications/inbox-row'

/** What must be known of a request to tell of it. */
export const TOLD_FIELDS = [
  ...(['kind', 'community', 'building', 'label', 'person', 'personName', 'forMember', 'leader', 'leaderName'] as const),
  ...(['text', 'answer', 'due', 'promisedAt'] as const),
]
type Told = Pick<HelpRequest, '_id' | (typeof TOLD_FIELDS)[number]>

/** What happened: with the request and the recipient it makes a row's fixed id. */
export interface Happened {
  event: string
  rev: number
  /** Epoch ms. */
  at: number
  reason?: string
}

/** The rows that tell an audience of a request; `team` are those with a role in its community. */
export function rowsFor(
  request: Told,
  [audience, wording]: readonly [HelpAudience, HelpWording],
  { event, rev, at, reason = '' }: Happened,
  team: readonly Member[],
  now: number,
): Message[] {
  const facts = factsOf(request, reason)
  const { _id: aggregate, community } = request
  const said = { title: wording.title, body: wording.body(facts) }
  const speaksOf = namedIn(request)
  return recipientsOf(audience, request, team, now).map(({ person, place }) => {
    const told = { aggregate, event, rev, at, person, speaksOf, community, ...said }
    // Those who work with it have their desk; a consent is for what one has asked oneself.
    if (place !== null) return inboxRow({ ...told, kind: 'work', link: handleLink(place, aggregate) })
    return inboxRow({ ...told, kind: 'help', link: mineLink(aggregate), ...copyOf(wording, facts, at) })
  })
}

function copyOf({ copy }: HelpWording, facts: HelpFacts, at: number) {
  if (!copy) return {}
  const [thing3, time4] = [copy.hint(facts), `${dayOf(at)} ${clockOf(at)}`]
  const fields = { thing1: facts.text, phrase2: copy.result, thing3, time4 }
  return { copy: { template: 'helpAnswered', fields } } as const
}

/** Everybody whom words about a request may name. */
const namedIn = ({ person, leader, answer, forMember }: Told): string[] =>
  [person, leader, answer?.by, forMember?.person].flatMap((one) => one ?? [])

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
  return holdersIn(team, wanted, now)
    .filter((one) => one !== person)
    .map((one) => ({ person: one, place: community }))
}
