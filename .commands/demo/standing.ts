import { auditIdOf } from '../../cloudfunctions/kit/ids'
import { HELP_MACHINE, type HelpStatus } from '../../shared/domain/help-machine'
import { ancestor } from '../../shared/domain/places'
import type { HelpRequest } from '../../shared/model/leader'
import type { Person } from '../../shared/model/person'
import type { Gathered } from './gather'

type Held = Pick<Gathered, 'audit' | 'family' | 'gridTeams' | 'helpRequests' | 'leaderPosts' | 'people'>

const ESCALATED: readonly HelpStatus[] = ['escalated', 'overdue']

/** Whatever people, posts, teams, requests, family and the audit log do not agree on, one sentence each. */
export function standingDisagreements({ audit, family, gridTeams, helpRequests, leaderPosts, people }: Held): string[] {
  const byId = new Map(people.map((person) => [person._id, person]))
  const holds = (person: string | undefined, id: string) => byId.get(person ?? '')?.grants.some((one) => one.id === id)
  const lines = new Set(audit.map(({ _id }) => _id))
  return [
    ...leaderPosts.flatMap(({ _id, leader, name, vacant, cover }) => [
      ...say(vacant === (leader === null), `${_id}: vacant is not what its leader says`),
      ...say(leader === null || byId.get(leader)?.name === name, `${_id}: its leader bears another name`),
      ...say(leader === null || holds(leader, `buildingLeader@${_id}`) === true, `${_id}: its leader holds no role`),
      ...say(cover === null || vacant, `${_id}: somebody covers what is not vacant`),
    ]),
    ...people.flatMap((person) => aboutPerson(person, lines)),
    ...gridTeams.flatMap(({ _id, posts }) =>
      Object.values(posts).flatMap((worker) =>
        say(
          worker === null || holds(worker.person, `gridWorker@${_id}`) === true,
          `${_id}: a post is held without the role`,
        ),
      ),
    ),
    ...helpRequests.flatMap(aboutRequest),
    ...family.flatMap(({ _id, person, live, status, consent }) => [
      ...say((status === 'agreed') === (consent !== null), `${_id}: agreed without consent, or the other way round`),
      ...say(live === (byId.get(person)?.acting ?? []).some(({ id }) => id === _id), `${_id}: the actor does not know`),
    ]),
  ]
}

function aboutPerson(
  { _id, homes, queues, queuedAt, grants, history, rev }: Person,
  lines: ReadonlySet<string>,
): string[] {
  const waiting = homes.filter(({ status }) => status === 'waiting')
  const wanted = waiting.flatMap(({ stairwell }) => [ancestor(stairwell, 'building'), ancestor(stairwell, 'community')])
  const powers = history.filter(({ role }) => role !== undefined)
  return [
    ...say([...queues].sort().join() === wanted.sort().join(), `${_id}: waits in other queues than its homes`),
    ...say((queuedAt !== null) === waiting.length > 0, `${_id}: queued without waiting, or the other way round`),
    ...say(history.length === rev + 1, `${_id}: its history is not one line a change`),
    ...say(powers.length === grants.length, `${_id}: its history tells of other powers than it holds`),
    ...powers.flatMap(({ act, key }) =>
      say(lines.has(auditIdOf(_id, act, key)), `${_id}: a power is not in the audit log`),
    ),
  ]
}

function aboutRequest({ _id, status, live, rev, leader, withStaff, history, answer, rating }: HelpRequest): string[] {
  const last = history.at(-1)
  const follows = history.every(({ event, from, to, rev: at, role }, i) => {
    const { from: sources, to: target, by } = HELP_MACHINE.events[event]
    const starts = i === 0 ? event === 'ask' : from === history[i - 1]?.to && from !== null && sources.includes(from)
    return starts && to === target && at === i && by.includes(role)
  })
  return [
    ...say(follows, `${_id}: its history is not one that the machine allows`),
    ...say(last?.to === status && last.rev === rev, `${_id}: its history ends elsewhere than it stands`),
    ...say(live === HELP_MACHINE.states[status].live, `${_id}: live is not what its status says`),
    ...say((status === 'answered' || status === 'closed') === (answer !== null), `${_id}: answered without an answer`),
    ...say(
      !live || withStaff === (ESCALATED.includes(status) || leader === null),
      `${_id}: it is somebody else’s turn`,
    ),
    ...say(rating === null || status === 'closed', `${_id}: rated while not closed`),
  ]
}

const say = (fact: boolean, otherwise: string): string[] => (fact ? [] : [otherwise])
