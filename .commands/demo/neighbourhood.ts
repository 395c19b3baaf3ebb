import { importIdOf, invitationIdOf, revealIdOf, sortKey } from '../../cloudfunctions/kit/ids'
import { weekdayYears } from '../../shared/domain/new-community'
import { ancestor } from '../../shared/domain/places'
import { remindOfDue } from '../../shared/domain/reminders'
import { dayOf, HOUR } from '../../shared/domain/shanghai'
import type { Import } from '../../shared/model/import'
import type { Invitation, Person, Reveal } from '../../shared/model/person'
import type { Place } from '../../shared/model/place'
import { type Batch, batchesOf } from './batch'
import { actsFor } from './family'
import { helpRequestsOf } from './help-life'
import { applies, isRefused, isVerifiedUntil } from './homes'
import type { Protect } from './people'
import { mobileOf } from './phones'
import type { Population } from './population'
import { workingTime } from './town'
import { visitsOf } from './visits'

const DAY = 24 * HOUR
/** The newcomer's phone, to which an invitation is open. */
const NEWCOMERS_PHONE = mobileOf(9_000_001)

/** What befell the neighbours of the first building, so that every page of theirs, their leader's and the staff's has something to show. */
export function* neighbourhood(
  { manager, staff, leaders, residents }: Population,
  { places, now, protect }: { places: readonly Place[]; now: number; protect: Protect },
): Generator<Batch> {
  const [senior, busy, quiet, third, fourth, waiting, late, refused, lapsed, tenant] = residents
  const [leader] = leaders
  const [worker, colleague] = staff
  const grid = places.find(({ kind }) => kind === 'grid')
  if (!senior || !busy || !quiet || !third || !fourth || !waiting || !late || !refused || !lapsed || !tenant) return
  if (!leader || !worker || !colleague || !grid) return

  for (const one of [senior, busy, quiet, third, fourth]) isVerifiedUntil(one, 'owner', now + 700 * DAY)
  isVerifiedUntil(lapsed, 'tenant', now - DAY)
  isVerifiedUntil(tenant, 'tenant', now + 200 * DAY)
  applies(waiting, now - 20 * HOUR, now + 3 * DAY)
  applies(late, now - 8 * DAY, now - 2 * DAY)
  isRefused(refused, leader.person._id, now - 3 * DAY, '没有找到这位住户，请核对门牌号')
  senior.contact.traits = protect.seal(
    JSON.stringify({ birthYear: 1954, disability: false, language: 'dialect', needsLift: true }),
  )

  const year = Number(dayOf(now).slice(0, 4))
  const time = workingTime({ days: {}, weekdayYears: [String(year - 1), ...weekdayYears(year)] })
  const building = ancestor(senior.person.homes[0]?.stairwell ?? '', 'building') ?? ''
  const label = labelOf(building, places)
  const neighbours = residents.map(({ person }) => person)
  const asked = helpRequestsOf({ neighbours, leader: leader.person, label, now, time })
  yield* batchesOf(
    'helpRequests',
    asked.map((request) => ({ ...request, remindAt: request.live ? remindOfDue(request.due, now) : null })),
  )
  yield* batchesOf('family', [
    actsFor({
      by: busy,
      name: senior.person.name,
      relation: 'parent',
      birthYear: 1954,
      member: senior,
      at: now - 40 * DAY,
      consent: { how: 'inApp', by: senior.person },
    }),
    actsFor({
      by: busy,
      name: '小满',
      relation: 'child',
      birthYear: Number(new Date(now).getUTCFullYear()) - 6,
      member: null,
      at: now - 39 * DAY,
      consent: { how: 'guardian', by: busy.person },
    }),
    actsFor({
      by: third,
      name: '老奶奶',
      relation: 'grandparent',
      birthYear: 1941,
      member: null,
      at: now - 2 * DAY,
      consent: null,
    }),
    actsFor({
      by: fourth,
      name: '老邻居',
      relation: 'neighbour',
      birthYear: 1948,
      member: null,
      at: now - 9 * DAY,
      consent: { how: 'witnessed', by: leader.person },
    }),
  ])
  yield* batchesOf('reveals', [
    reveal(senior.person, leader.person, building, now - 6 * DAY),
    reveal(busy.person, leader.person, building, now - DAY),
  ])
  yield* batchesOf('visits', visitsOf(worker.person, grid, labelOf(grid._id, places), now, protect))
  yield* batchesOf('invitations', [
    invitation(manager.person, NEWCOMERS_PHONE, grid._id, now - DAY, null, protect),
    invitation(manager.person, mobileOf(9_000_002), grid._id, now - 20 * DAY, colleague.person, protect),
  ])
  yield* batchesOf('imports', [finishedImport(manager.person, places, now - 30 * DAY)])
}

function labelOf(place: string, places: readonly Place[]): string {
  const nameOf = (id: string | null) => places.find(({ _id }) => _id === id)?.name ?? ''
  return `${nameOf(ancestor(place, 'compound'))} ${nameOf(place)}`
}

function reveal(by: Person, whose: Person, building: string, at: number): Reveal {
  const _id = revealIdOf(by._id, `demo-reveal-${at}`)
  return {
    _id,
    whose: whose._id,
    by: by._id,
    byName: by.name,
    duty: 'leaderCall',
    about: building,
    place: building,
    at,
    sort: sortKey(at, _id),
  }
}

function invitation(
  by: Person,
  phone: string,
  place: string,
  at: number,
  usedBy: Person | null,
  protect: Protect,
): Invitation {
  const key = `demo-invitation-${at}`
  return {
    _id: invitationIdOf(by._id, key),
    community: by.community,
    phoneHash: protect.hash(phone),
    phoneTail: phone.slice(-4),
    role: 'gridWorker',
    place,
    until: null,
    by: by._id,
    at,
    expiresAt: at + 7 * DAY,
    triesLeft: usedBy ? 4 : 5,
    status: usedBy ? 'used' : 'open',
    usedBy: usedBy?._id ?? null,
    // The timer writes it to the audit log.
    pending: [{ id: `invite:${key}`, act: 'invite', at, by: by._id, key }],
    pendingAt: at,
  }
}

function finishedImport(by: Person, places: readonly Place[], at: number): Import {
  const _id = importIdOf(by._id, 'demo-import-finished')
  const rows = places.filter(({ kind }) => kind === 'household').length
  return {
    _id,
    community: by.community,
    file: 'cloud://demo/imports/households.xlsx',
    name: '红心社区住户.xlsx',
    by: by._id,
    at,
    status: 'done',
    attempts: 1,
    digest: null,
    applied: { by: by._id, at: at + HOUR, key: 'demo-import-applied' },
    cancelled: null,
    rows,
    written: rows,
    faults: 0,
    fresh: places.length,
    firstFaults: [],
    marked: null,
    chunks: Math.ceil(rows / 500),
    done: Math.ceil(rows / 500),
    rowsKept: false,
    workAt: null,
    rev: 3,
    sort: sortKey(at, _id),
  }
}
