import { liveHomes } from '../../../shared/domain/homes'
import { NOTICES } from '../../../shared/domain/notice-kinds'
import { isWithin } from '../../../shared/domain/places'
import { isReached, reachState } from '../../../shared/domain/reach'
import type { Reach } from '../../../shared/model/notice'
import type { Home } from '../../../shared/model/person'
import { messages } from '../notifications/stores'
import { homeIdOf } from '../places/home-id'
import { homeIn, type Matcher, type Member, matcherFor, membersOf } from './addressees'
import { catchUp } from './fan-catch-up'
import type { Household } from './fan-households'
import { insertMissing } from './fan-insert'
import { messageOf } from './fan-message'
import type { Done, Step, Telling } from './fan-out'
import { saidAt } from './marks'
import { reachIdOf } from './reach-rows'
import { reach } from './stores'

/** Those of a household whom a notice is for. */
interface Addressed {
  household: Household
  home: string
  members: Member[]
}

/**
 * Tells one batch of households. A row for each: where the notice is for everybody, also where nobody has registered, as
 * that is a door to knock on; where it is for certain groups, only where somebody of them is known to live, since nobody
 * can tell which other doors hold any. Then a message for each person.
 * Round trips: people, what they said of themselves where groups go by it, rows, marks, messages.
 */
export async function tellBatch(notice: Telling, { batch, secret, resumed }: Step): Promise<Done> {
  const { groups } = notice
  const homes = batch.households.map((household) => ({ household, home: homeIdOf(household, secret) }))
  const members = await membersOf(homes.map(({ home }) => home))
  const matches = await matcherFor(members, groups, saidAt(notice))
  const byHome = neighbours(members)
  const addressed = homes
    .map(({ household, home }): Addressed => {
      const living = byHome.get(home) ?? []
      return { household, home, members: living.filter((member) => isFor(member, home, matches)) }
    })
    .filter(({ members: known }) => groups.length === 0 || known.length > 0)

  await insertMissing(
    reach,
    addressed.map((one) => rowOf(notice, one, secret)),
    resumed,
  )
  const told = new Map(
    addressed.flatMap(({ home, members: known }) =>
      known.filter((member) => tellsHere(notice, member, home, matches)).map((member) => [member._id, member] as const),
    ),
  )
  if (members.length > 0) await catchUp(notice, members, secret)
  await insertMissing(
    messages,
    [...told.values()].map((member) => messageOf(notice, member, 'publish')),
    resumed,
  )
  return { households: addressed.length, people: told.size }
}

function neighbours(members: readonly Member[]): Map<string, Member[]> {
  const byHome = new Map<string, Member[]>()
  for (const member of members)
    for (const { id } of liveHomes(member)) byHome.set(id, [...(byHome.get(id) ?? []), member])
  return byHome
}

function isFor(member: Member, id: string, matches: Matcher): boolean {
  const home = homeIn(member, id)
  return home !== undefined && matches(member, home)
}

/**
 * Who has several homes among those addressed is told with the first that the telling comes to: counted once, and no
 * batch has to look for what another wrote. A home that was taken since the notice was said may have been passed
 * already, and is left to the others.
 */
function tellsHere(notice: Telling, member: Member, id: string, matches: Matcher): boolean {
  const said = saidAt(notice)
  const place = (home: Home) => {
    const target = notice.targets.findIndex((one) => isWithin(home.stairwell, one))
    return target < 0 ? null : `${String(target).padStart(2, '0')} ${home.stairwell}. ${home.id}`
  }
  const here = homeIn(member, id)
  const at = here && place(here)
  if (!at) return here !== undefined
  return !liveHomes(member).some((home) => {
    const before = home.id === id || home.since >= said || !matches(member, home) ? null : place(home)
    return before !== null && before < at
  })
}

function rowOf({ _id: notice, version, community, kind, ...said }: Telling, one: Addressed, secret: Buffer): Reach {
  const { household, home, members } = one
  const { building, stairwell, label } = household
  const { needsAck } = NOTICES[kind]
  const facts = { people: members.length, readAt: null, ackAt: null, visit: null }
  return {
    _id: reachIdOf(notice, version, home, secret),
    ...{ notice, version, community, building, stairwell, household: household._id, label, needsAck },
    ...facts,
    at: saidAt(said),
    state: reachState(facts),
    reached: isReached(facts, needsAck),
    rev: 0,
  }
}
