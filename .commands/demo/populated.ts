import { weekdayYears } from '../../shared/domain/new-community'
import { bookingReminders, nextReminder } from '../../shared/domain/reminders'
import { addDays, dayOf, HOUR } from '../../shared/domain/shanghai'
import { DAYS_AHEAD } from '../../shared/domain/slots'
import type { Booking } from '../../shared/model/booking'
import type { Person } from '../../shared/model/person'
import type { Place } from '../../shared/model/place'
import type { Slot } from '../../shared/model/slot'
import { auditOf } from './audit'
import { type Batch, batchesOf } from './batch'
import { communityOf, livingRoomsOf } from './community'
import { gridMapOf, gridTeamsOf } from './grid-teams'
import { messagesOf } from './inbox'
import { leaderPostsOf } from './leader-posts'
import { clearPast } from './ledger'
import { type Diary, emptyDiary } from './occupancy'
import { itemsOf, schedulesOf, slotsBetween } from './offer'
import type { Protect } from './people'
import { type CommunityPlan, placesOf } from './place-tree'
import { type Population, populationOf } from './population'
import type { Random } from './random'
import { keysOf, type Town, workingTime } from './town'

export interface PopulatedPlan {
  community: CommunityPlan
  street: string
  /** Begins every OPENID and client key. */
  prefix: string
  residents: number
  firstPhone: number
  /** How far back slots and bookings reach. */
  pastDays: number
  /** Multiplies every capacity. */
  desks: number
  /** Messages of events older than this many days have been cleared away. */
  messageDays: number
  /** Buildings, by their position, that nobody leads. */
  vacant: readonly number[]
  /** How many of the first residents live in the first building. */
  together: number
  /** What else befell these people, before they are written. */
  befall?: (people: Population, places: readonly Place[]) => Generator<Batch>
  /** Epoch ms. */
  now: number
}

export interface Scene {
  slots: Slot[]
  town: Town
  diary: Diary
  population: Population
}

/** One whole community: places, people, offer, slots, and the bookings that `script` makes in them. */
export function* populated(
  plan: PopulatedPlan,
  random: (part: string) => Random,
  protect: Protect,
  script: (scene: Scene) => Iterable<Booking>,
): Generator<Batch> {
  const { community, now, prefix } = plan
  const today = dayOf(now)
  const lastDay = addDays(today, DAYS_AHEAD - 1)
  const year = Number(today.slice(0, 4))

  const places = [...placesOf(community, plan.street)]
  const { residents: count, firstPhone, pastDays: sinceDays } = plan
  const wanted = {
    community: community.id,
    places,
    prefix,
    residents: count,
    sinceDays: sinceDays + 20,
    firstPhone,
    vacant: plan.vacant,
    together: plan.together,
    now,
  }
  const population = populationOf(wanted, random('people'), protect)
  const { manager, staff, leaders, residents } = population
  const everyone = [manager, ...staff, ...leaders, ...residents]

  yield* batchesOf('places', places)
  yield* batchesOf('leaderPosts', leaderPostsOf(places, leaders, now))
  yield* batchesOf('gridTeams', gridTeamsOf(places, staff, now))
  yield* batchesOf('gridMaps', [gridMapOf(places, community.id)])
  if (plan.befall) yield* plan.befall(population, places)
  yield* batchesOf('audit', auditOf(everyone))
  yield* batchesOf('communities', [communityOf(community, year)])
  yield* batchesOf(
    'livingRooms',
    livingRoomsOf(
      community,
      staff.map(({ person }) => person.name),
    ),
  )
  yield* batchesOf(
    'people',
    everyone.map(({ person }) => person),
  )
  yield* batchesOf(
    'contacts',
    everyone.map(({ contact }) => contact),
  )

  const items = itemsOf(community.id)
  const schedules = schedulesOf(community.id, lastDay, plan.desks)
  yield* batchesOf('items', items)
  yield* batchesOf('schedules', schedules)

  // The calendar of the year before counts for slots that lie back beyond New Year.
  const time = workingTime({ days: {}, weekdayYears: [String(year - 1), ...weekdayYears(year)] })
  const slots = [...slotsBetween(schedules, addDays(today, -plan.pastDays), lastDay, time.kindOf)]
  const persons = (list: typeof staff): Person[] => list.map(({ person }) => person)
  const town: Town = {
    now,
    time,
    residents: persons([...leaders, ...residents]),
    desk: persons([manager, ...staff]),
    random: random('bookings'),
    nextKey: keysOf(prefix),
  }
  const titles = new Map(items.map(({ _id, title }) => [_id, title]))
  const reading = random('messages')
  const since = now - plan.messageDays * 24 * HOUR
  const booked = script({ slots, town, diary: emptyDiary(), population })
  for (const batch of batchesOf('bookings', remindedFrom(now, booked))) {
    const told = batch.documents.flatMap((booking) =>
      messagesOf(booking, { item: titles.get(booking.item) ?? '', since, now, random: reading }),
    )
    yield batch
    yield* batchesOf('messages', told)
  }
  // After the bookings: by now every claim is in its slot.
  clearPast(slots, now)
  yield* batchesOf('slots', slots)
}

/** Bookings as the timer has left them by `now`: what is still to be reminded of lies ahead. */
function* remindedFrom(now: number, bookings: Iterable<Booking>): Generator<Booking> {
  for (const booking of bookings) yield { ...booking, remindAt: nextReminder(bookingReminders(booking), now) }
}
