import { gridsOf, linkOf } from '../../../shared/domain/grid-distance'
import { relocated } from '../../../shared/domain/place-moves'
import { isWithin, kindOf } from '../../../shared/domain/places'
import { searchTerms } from '../../../shared/domain/search-terms'
import type { PlaceId, PlaceMove } from '../../../shared/model/place'
import { collection } from '../../kit/collection'
import { append, inc, not, oneOf, removeValue } from '../../kit/operators'
import { buildingLabel } from './foundations'
import type { Batch } from './move-job'
import { gridMaps, gridTeams, leaderPosts, places } from './stores'

const family = collection('family')
const helpRequests = collection('helpRequests')
const invitations = collection('invitations')
const visits = collection('visits')

const BATCH = 100
const MOST = 1000

/**
 * Takes along what hangs on a place: the building's post, its live requests and what awaits a witness; the grid's team,
 * its visits and its neighbours; open invitations. One building a batch. What is over keeps the old place.
 */
export async function moveHangingOn(move: PlaceMove, now: number): Promise<Batch> {
  if (kindOf(move.from) === 'building') {
    await moveBuilding(move.from, move, now)
    return { cursor: null, moved: await moveInvitations(move) }
  }
  const children = await places.find({ where: { parent: move.from }, limit: MOST, fields: ['kind'] })
  const buildings = children.map(({ _id }) => _id).sort()
  const next = buildings.find((building) => building > move.cursor)
  if (next !== undefined) {
    await moveBuilding(next, move, now)
    return { cursor: next, moved: 1 }
  }
  await moveTeam(move)
  await moveLinks(move)
  const moved = await moveVisits(move)
  return moved > 0 ? { cursor: move.cursor, moved } : { cursor: null, moved: await moveInvitations(move) }
}

async function moveBuilding(building: PlaceId, move: PlaceMove, now: number): Promise<void> {
  await movePost(building, move, now)
  await family.update({ building, status: oneOf(['asked', 'agreed']) }, { building: relocated(building, move) })
  for (;;) {
    const live = await helpRequests.find({ where: { building, live: true }, limit: BATCH, fields: ['stairwell'] })
    for (const { _id, stairwell } of live) {
      await helpRequests.update(
        { _id, building },
        { building: relocated(building, move), stairwell: relocated(stairwell, move) },
      )
    }
    if (live.length < BATCH) return
  }
}

/** The old post leaves every list first, then the new one begins as the old one was, then the old one is nobody's. */
async function movePost(building: PlaceId, move: PlaceMove, now: number): Promise<void> {
  const old = await leaderPosts.get(building)
  if (!old) return
  if (old.community !== '') {
    const away = { community: '', order: '', indexAt: null, rev: inc(1) }
    // Changed at this moment: the next run finds it again.
    if ((await leaderPosts.update({ _id: building, rev: old.rev }, away)) === 0) return movePost(building, move, now)
  }
  const _id = relocated(building, move)
  const compound = await places.get(_id.split('.').slice(0, 4).join('.'))
  const label = buildingLabel(compound?.name ?? '', old.buildingName)
  await leaderPosts.insertIfAbsent({
    ...old,
    _id,
    community: move.community,
    order: _id,
    label,
    terms: searchTerms(old.name, label),
    indexAt: now,
    rev: old.rev + 1,
  })
  await leaderPosts.update(
    { _id: building },
    { leader: null, name: '', cover: null, vacant: false, turnAt: null, terms: [] },
  )
}

async function moveTeam({ from, to, community }: PlaceMove): Promise<void> {
  const old = await gridTeams.get(from)
  if (!old) return
  await gridTeams.insertIfAbsent({ ...old, _id: to, community })
  await gridTeams.update({ _id: from }, { community: '' })
}

async function moveLinks({ community, from, to }: PlaceMove): Promise<void> {
  const links = (await gridMaps.get(community))?.links ?? []
  for (const link of links) {
    const [one = '', other = ''] = gridsOf(link)
    if (one !== from && other !== from) continue
    const fresh = linkOf(to, one === from ? other : one)
    await gridMaps.update({ _id: community, links: not(fresh) }, { links: append(fresh) })
    await gridMaps.update({ _id: community }, { links: removeValue(link) })
  }
}

/** The log is the grid's memory: all of it goes along. */
async function moveVisits(move: PlaceMove): Promise<number> {
  const found = await visits.find({ where: { grid: move.from }, limit: BATCH, fields: ['stairwell'] })
  for (const { _id, stairwell } of found) {
    const there = stairwell === null ? null : relocated(stairwell, move)
    await visits.update({ _id, grid: move.from }, { grid: move.to, stairwell: there })
  }
  return found.length
}

async function moveInvitations(move: PlaceMove): Promise<number> {
  const where = { community: move.community, status: 'open' as const }
  const open = await invitations.find({ where, limit: MOST, fields: ['place'] })
  const inside = open.filter(({ place }) => isWithin(place, move.from))
  for (const { _id, place } of inside) {
    await invitations.update({ _id, status: 'open' }, { place: relocated(place, move) })
  }
  return inside.length
}
