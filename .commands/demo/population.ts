import { ancestor } from '../../shared/domain/places'
import { addDays, at, dayOf, HOUR, MINUTE } from '../../shared/domain/shanghai'
import type { Place, PlaceId } from '../../shared/model/place'
import { namesOf } from './names'
import { give, type Protect, type Registered, register } from './people'
import { mobileOf } from './phones'
import type { Random } from './random'

export interface PopulationPlan {
  community: PlaceId
  places: readonly Place[]
  /** Begins every OPENID. */
  prefix: string
  residents: number
  /** Everybody had registered this many days ago. */
  sinceDays: number
  /** The first number of a run of invented mobile numbers, as long as there are people. */
  firstPhone: number
  /** Buildings, by their position, that nobody leads. */
  vacant: readonly number[]
  /** How many of the first residents live in the first building. */
  together: number
  now: number
}

export interface Population {
  manager: Registered
  staff: Registered[]
  /** One per building, in the buildings' order. */
  leaders: Registered[]
  residents: Registered[]
}

const STAFF = 8

/** A manager and eight more staff, a leader in every building, and residents with homes; roles are granted already. */
export function populationOf(plan: PopulationPlan, random: Random, protect: Protect): Population {
  const { community, prefix, now } = plan
  const buildings = plan.places.filter(({ kind }) => kind === 'building')
  const households = plan.places.filter(({ kind }) => kind === 'household').map(({ _id }) => _id)
  const total = 1 + STAFF + buildings.length + plan.residents
  // Beyond a few thousand, people share names, as they do.
  const names = namesOf(Math.min(total, 2_000), random)

  let count = 0
  const join = (kind: string, n: number, household: PlaceId | null, days: number): Registered => {
    const day = addDays(dayOf(now), -plan.sinceDays - days)
    const name = names[count % names.length] ?? ''
    const openid = `${prefix}-${kind}-${n}`
    const phone = mobileOf(plan.firstPhone + count++)
    const joined = at(day, '09:00') + random.int(0, 480) * MINUTE
    const verified = kind !== 'resident' || random.chance(0.7)
    return register({ openid, name, phone, community, household, verified, at: joined }, protect)
  }

  const manager = join('manager', 1, null, 400)
  give(manager.person, 'manager', community, 'claim-code', manager.person.registeredAt + HOUR)
  const staff = Array.from({ length: STAFF }, (_, i) => join('staff', i + 1, null, random.int(320, 390)))
  for (const { person } of staff) giveBy(manager, person, 'staff', community)
  plan.places
    .filter(({ kind }) => kind === 'grid')
    .forEach(({ _id }, i) => {
      // One for the hall and one for homes.
      for (const worker of [staff[i % STAFF], staff[(i + 1) % STAFF]]) {
        if (worker) giveBy(manager, worker.person, 'gridWorker', _id)
      }
    })

  const first = households.filter((household) => ancestor(household, 'building') === buildings[0]?._id)
  const homes = new Map(households.map((household) => [ancestor(household, 'building'), household]))
  const leaders = buildings.map((building, i) => {
    const leader = join('leader', i + 1, homes.get(building._id) ?? null, random.int(120, 300))
    if (!plan.vacant.includes(i)) giveBy(manager, leader.person, 'buildingLeader', building._id)
    return leader
  })
  const residents = Array.from({ length: plan.residents }, (_, i) =>
    join('resident', i + 1, random.pick(i < plan.together ? first : households), random.int(1, 300)),
  )
  return { manager, staff, leaders, residents }
}

function giveBy(
  manager: Registered,
  person: Registered['person'],
  role: 'staff' | 'gridWorker' | 'buildingLeader',
  place: PlaceId,
): void {
  give(person, role, place, manager.person._id, person.registeredAt + HOUR)
}
