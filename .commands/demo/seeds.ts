import { managerCodeHash } from '../../cloudfunctions/kit/ids'
import { ancestor } from '../../shared/domain/places'
import type { ManagedKind } from '../../shared/domain/role-places'
import { dayOf, HOUR } from '../../shared/domain/shanghai'
import type { ManagerCode } from '../../shared/model/person'
import type { Place } from '../../shared/model/place'
import { type Batch, batchesOf } from './batch'
import { communityOf } from './community'
import { fill, topUp } from './fill'
import { gridTeamsOf } from './grid-teams'
import { leaderPostsOf } from './leader-posts'
import { neighbourhood } from './neighbourhood'
import { noticeLife } from './notice-life'
import type { Protect } from './people'
import { PERSONA_RESIDENTS, personaBookings } from './personas'
import { placesOf } from './place-tree'
import { type CityPlan, HONGXIN, HONGXIN_ABOVE, SMALLEST } from './plans'
import { populated } from './populated'
import type { Population } from './population'
import { randomOf } from './random'

export interface SeedOptions {
  /** Epoch ms; the same instant, seed and protection give the same bytes. */
  now: number
  /** Starts the streams of chance. */
  seed: string
  protect: Protect
}

/** Slots and bookings reach back this far. */
const DEMO_PAST_DAYS = 14
const DEMO_RESIDENTS = 60
/** The eighth building’s leader moved away and a neighbour covers; the last building never had one. */
const DEMO_VACANT = [7, 39]
/** Enough neighbours of the first building for everything that its leader may meet. */
const DEMO_TOGETHER = 10
/** Drawn a little above a half, as some slots find nobody. */
const HALF = 0.58

/** One community of the source's shape, half of its coming slots taken. */
export function* demoSeed({ now, seed, protect }: SeedOptions): Generator<Batch> {
  yield* batchesOf('places', HONGXIN_ABOVE)
  const plan = {
    community: HONGXIN,
    street: 'minghu.chunhe',
    prefix: 'demo',
    residents: DEMO_RESIDENTS,
    firstPhone: 1,
    pastDays: DEMO_PAST_DAYS,
    desks: 1,
    messageDays: 60,
    vacant: DEMO_VACANT,
    together: DEMO_TOGETHER,
    *befall(people: Population, places: readonly Place[]) {
      yield* neighbourhood(people, { places, now, protect })
      yield* noticeLife(people, { places, community: HONGXIN, now, protect })
    },
    now,
  }
  yield* populated(
    plan,
    (part) => randomOf(`${seed}/${part}`),
    protect,
    function* (scene) {
      yield* personaBookings(scene)
      const personas = new Set(scene.population.residents.slice(0, PERSONA_RESIDENTS).map(({ person }) => person._id))
      const others = scene.town.residents.filter(({ _id }) => !personas.has(_id))
      yield* fill(scene.slots, HALF, { ...scene.town, residents: others }, scene.diary)
    },
  )
}

/** The first manager has this long to claim. */
const CODE_LASTS = 14 * 24 * HOUR
const CODE_TRIES = 10

/**
 * One community with one home and nobody in it; its first manager, or that of its street or district, registers and
 * claims with the code.
 */
export function* emptySeed(now: number, managerCode: string, managerOf: ManagedKind = 'community'): Generator<Batch> {
  const place = ancestor(SMALLEST.id, managerOf) ?? SMALLEST.id
  const code: ManagerCode = {
    _id: `first-manager:${place}`,
    community: place,
    hash: managerCodeHash(managerCode),
    expiresAt: now + CODE_LASTS,
    triesLeft: CODE_TRIES,
    usedBy: null,
  }
  const places = [...placesOf(SMALLEST, 'minghu.chunhe')]
  yield* batchesOf('places', [...HONGXIN_ABOVE, ...places])
  yield* batchesOf('leaderPosts', leaderPostsOf(places, [], now))
  yield* batchesOf('gridTeams', gridTeamsOf(places, [], now))
  yield* batchesOf('communities', [communityOf(SMALLEST, Number(dayOf(now).slice(0, 4)))])
  yield* batchesOf('managerCodes', [code])
}

export interface CitySize {
  plan: CityPlan
  residents: number
  bookings: number
  pastDays: number
}

const CITY_MESSAGE_DAYS = 30
const CITY_DESKS = 4

/** Many communities, one after the other, so that one at a time is in memory. Residents and bookings are dealt evenly. */
export function* citySeed({ plan, residents, bookings, pastDays }: CitySize, options: SeedOptions): Generator<Batch> {
  const { now, seed, protect } = options
  const count = plan.communities.length
  const shareOf = (total: number, i: number) => Math.floor(total / count) + (i < total % count ? 1 : 0)
  yield* batchesOf('places', plan.above)

  for (const [i, community] of plan.communities.entries()) {
    const wanted = shareOf(bookings, i)
    const one = {
      community,
      street: community.id.split('.').slice(0, 2).join('.'),
      prefix: `city-${i + 1}`,
      residents: shareOf(residents, i),
      firstPhone: 1 + i * 100_000,
      pastDays,
      desks: CITY_DESKS,
      messageDays: CITY_MESSAGE_DAYS,
      vacant: [],
      together: 0,
      now,
    }
    yield* populated(
      one,
      (part) => randomOf(`${seed}/${community.id}/${part}`),
      protect,
      function* (scene) {
        const { slots, town, diary } = scene
        // Parties take 1.2 places on average. Shuffled, so that stopping at the number leaves no part of the year empty.
        const capacity = slots.reduce((sum, slot) => sum + slot.capacity, 0)
        const share = Math.min(0.9, (wanted * 1.2) / (capacity * 0.72))
        let made = 0
        for (const booking of fill(town.random.shuffle(slots), share, town, diary)) {
          yield booking
          if (++made >= wanted) return
        }
        yield* topUp(slots, wanted - made, town, diary)
      },
    )
  }
}
