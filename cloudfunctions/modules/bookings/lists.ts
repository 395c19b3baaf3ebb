import type { bookings as contract } from '../../../shared/contracts/bookings'
import { AppError } from '../../../shared/contracts/errors'
import { blockedUntil, countedMisses } from '../../../shared/domain/missed-visits'
import { addDays, at, dayOf } from '../../../shared/domain/shanghai'
import type { Booking } from '../../../shared/model/booking'
import { above, atLeast, below, both, not, oneOf } from '../../kit/operators'
import { people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { positionsOf } from './positions'
import { bookings, items, titlesOf } from './stores'
import { DESK_FIELDS, deskRowOf, detailOf, isDeskAct, SUMMARY_FIELDS, summaryOf } from './views'

type Serves = Handlers<typeof contract>

const PAGE = 20
const WAITING_LIMIT = 50

/** One more than a page is read, so that the end is known without another call. */
function pageOf<T extends { sort: string }>(found: T[]): { page: T[]; next: string | null } {
  const page = found.slice(0, PAGE)
  return { page, next: found.length > PAGE ? (page.at(-1)?.sort ?? null) : null }
}

/** Round trips: caller, bookings, titles; the lines too where one waits. */
export const mine: Serves['mine'] = async ({ view, after }, { person, now }) => {
  const own = person.missed ?? []
  const live = view === 'live'
  const beyond = after === undefined ? {} : { sort: live ? above(after) : below(after) }
  const found = await bookings.find({
    where: { person: person._id, live, ...beyond },
    order: { field: 'sort', direction: live ? 'asc' : 'desc' },
    limit: PAGE + 1,
    fields: SUMMARY_FIELDS,
  })
  const { page, next } = pageOf(found)
  const titles = await titlesOf(page.map(({ item }) => item))
  const positions = await positionsOf(page)
  const missed = { times: countedMisses(own, now).length, blockedUntil: blockedUntil(own, now) }
  return { bookings: page.map((booking) => summaryOf(booking, titles, positions)), next, missed }
}

/** Round trips: caller, booking, item; the line too while waiting. Errors: BOOKING_UNKNOWN, also for a booking of somebody else. */
export const detail: Serves['detail'] = async ({ booking }, { person, now }) => {
  const found = await bookings.get(booking)
  if (found?.person !== person._id) throw new AppError('BOOKING_UNKNOWN')
  const [item, positions] = await Promise.all([items.get(found.item), positionsOf([found])])
  return detailOf(found, item, positions, now)
}

/** Round trips: caller, bookings, titles; names, where a colleague has done something. */
export const desk: Serves['desk'] = async ({ community, view, day, after }, { now }) => {
  const found =
    view === 'waiting'
      ? await bookings.find({
          where: { community, status: 'pending', holdUntil: above(now) },
          order: { field: 'holdUntil', direction: 'asc' },
          limit: WAITING_LIMIT,
          fields: DESK_FIELDS,
        })
      : await bookings.find({
          // Who waits in line is nobody's to serve yet; an offer sorts before every day.
          where: { community, live: view === 'day', sort: withinDay(day ?? dayOf(now), after), status: not('waiting') },
          order: { field: 'sort', direction: 'asc' },
          limit: PAGE + 1,
          fields: DESK_FIELDS,
        })
  const { page, next } = view === 'waiting' ? { page: byUrgency(found), next: null } : pageOf(found)
  const titles = await titlesOf(page.map(({ item }) => item))
  const names = await namesOf(page.flatMap(({ history }) => history.slice(-1).filter(isDeskAct)).map(({ by }) => by))
  return { bookings: page.map((booking) => deskRowOf(booking, titles, names)), next }
}

/** Names of colleagues by id. One round trip, none for an empty list. */
async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const found = await people.find({ where: { _id: oneOf(wanted) }, limit: wanted.length, fields: ['name'] })
  return new Map(found.map(({ _id, name }) => [_id, name]))
}

const withinDay = (day: string, after: string | undefined) =>
  both(
    after === undefined ? atLeast(String(at(day, '00:00'))) : above(after),
    below(String(at(addDays(day, 1), '00:00'))),
  )

/** Many deadlines fall together; of those, who comes first is answered first. */
function byUrgency<T extends Pick<Booking, 'holdUntil' | 'start'>>(found: T[]): T[] {
  return [...found].sort((a, b) => (a.holdUntil ?? 0) - (b.holdUntil ?? 0) || a.start - b.start)
}
