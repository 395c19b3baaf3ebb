import type { home as contract } from '../../../shared/contracts/home'
import { mainHome } from '../../../shared/domain/homes'
import { ancestor } from '../../../shared/domain/places'
import type { Community } from '../../../shared/model/community'
import type { Person } from '../../../shared/model/person'
import { collection } from '../../kit/collection'
import { above } from '../../kit/operators'
import { holds, people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { bookings, items, titlesOf } from '../bookings/stores'
import { itemSummaryOf, SUMMARY_FIELDS, summaryOf } from '../bookings/views'
import { meOf } from '../identity/views'
import { feedOf } from '../notices/feed'
import { unreadOf } from '../notifications/inbox'

const communities = collection('communities')
const posts = collection('leaderPosts')

const POPULAR = 6
const NOTICES = 3
/** Emergencies come first in the feed: one that was not acknowledged is among so many. */
const FEED = 20
/** A badge says 99+ beyond this. */
const WAITING_LIMIT = 99

/**
 * All that the first screen shows. Round trips: 4 for a visitor; 7 for a resident, 8 with a live booking, one more
 * for staff; in four rounds that wait for each other at most.
 */
export const firstScreen: Handlers<typeof contract>['firstScreen'] = async (
  { community: asked },
  { personId, now },
) => {
  const found = await people.get(personId)
  // Who erased themselves is a visitor again.
  const person = found?.erasedAt === null ? found : null
  const community = await communityOf(asked ?? person?.community)
  if (!community) return { person: person && meOf(person, now), community: null, ...NOTHING }

  const [popular, next, unread, leader, waiting, told] = await Promise.all([
    popularIn(community._id),
    person ? soonest(person, now) : null,
    person ? unreadOf(person._id) : 0,
    person ? leaderOf(person) : null,
    person && holds(person, ['staff', 'manager'], community._id, now) ? waitingIn(community._id, now) : null,
    feedOf(person, { community: community._id, limit: FEED, now }),
  ])
  const { _id, name, hall } = community
  return {
    person: person && meOf(person, now),
    community: { id: _id, name, hall },
    popular,
    next,
    unread,
    leader,
    waiting,
    notices: told.notices.slice(0, NOTICES),
    // A visitor has nowhere to say that they have taken note.
    emergency: (person && told.notices.find(({ kind, acknowledged }) => kind === 'emergency' && !acknowledged)) ?? null,
  }
}

const NOTHING = { popular: [], next: null, unread: 0, leader: null, waiting: null, notices: [], emergency: null }

async function communityOf(id: string | undefined): Promise<Community | null> {
  const named = id === undefined ? null : await communities.get(id)
  if (named) return named
  const [first] = await communities.find({ where: {}, order: { field: 'order', direction: 'asc' }, limit: 1 })
  return first ?? null
}

async function popularIn(community: string) {
  const order = { field: 'order', direction: 'asc' } as const
  const found = await items.find({ where: { community, status: 'published' }, order, limit: POPULAR })
  return found.map(itemSummaryOf)
}

async function soonest(person: Person, now: number) {
  const [booking] = await bookings.find({
    // What is over stays live until the desk has said how it went.
    where: { person: person._id, live: true, end: above(now) },
    order: { field: 'sort', direction: 'asc' },
    limit: 1,
    fields: SUMMARY_FIELDS,
  })
  return booking ? summaryOf(booking, await titlesOf([booking.item])) : null
}

async function leaderOf(person: Person) {
  const building = ancestor(mainHome(person)?.stairwell ?? '', 'building')
  const post = building === null ? null : await posts.get(building)
  return post && !post.vacant ? { name: post.name, building: post.buildingName } : null
}

async function waitingIn(community: string, now: number): Promise<number> {
  const where = { community, status: 'pending' as const, holdUntil: above(now) }
  const order = { field: 'holdUntil', direction: 'asc' } as const
  return (await bookings.find({ where, order, limit: WAITING_LIMIT, fields: ['holdUntil'] })).length
}
