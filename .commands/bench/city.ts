import { personIdOf } from '../../cloudfunctions/kit/ids'
import { bookings } from '../../shared/contracts/bookings'
import type { Action } from '../../shared/contracts/contract'
import { grids } from '../../shared/contracts/grids'
import { home } from '../../shared/contracts/home'
import { leaders } from '../../shared/contracts/leaders'
import { notifications } from '../../shared/contracts/notifications'
import { places } from '../../shared/contracts/places'
import { addDays, dayOf } from '../../shared/domain/shanghai'
import type { Booking } from '../../shared/model/booking'
import type { ServiceItem } from '../../shared/model/item'
import type { Person } from '../../shared/model/person'
import { type Stack, startStack } from '../../tests/stack'
import { held, type Row, told } from './table'

/** Documents examined per document returned, at most; one more than the page is read to know its end. */
const BUDGET = 1.2

interface Caller {
  resident: Person
  staff: Person
  item: string
}

type List = [what: string, who: (callers: Caller) => Person, action: Action, input: (callers: Caller) => unknown]

const today = () => dayOf(Date.now())

/** Every action that answers a list, as its busiest caller would call it. */
const LISTS: List[] = [
  ['bookings.catalogue', (c) => c.resident, bookings.catalogue, (c) => ({ community: c.resident.community })],
  ['bookings.slots', (c) => c.resident, bookings.slots, (c) => ({ item: c.item })],
  ['bookings.mine, live', (c) => c.resident, bookings.mine, () => ({ view: 'live' })],
  ['bookings.mine, past', (c) => c.resident, bookings.mine, () => ({ view: 'past' })],
  ['bookings.desk, waiting', (c) => c.staff, bookings.desk, (c) => ({ community: c.staff.community, view: 'waiting' })],
  [
    'bookings.desk, today',
    (c) => c.staff,
    bookings.desk,
    (c) => ({ community: c.staff.community, view: 'day', day: today() }),
  ],
  [
    'bookings.desk, in three days',
    (c) => c.staff,
    bookings.desk,
    (c) => ({ community: c.staff.community, view: 'day', day: addDays(today(), 3) }),
  ],
  ['notifications.inbox', (c) => c.resident, notifications.inbox, () => ({})],
  ['places.communities', (c) => c.resident, places.communities, () => ({})],
  ['places.inside', (c) => c.resident, places.inside, (c) => ({ parent: c.resident.community })],
  ['home.firstScreen', (c) => c.staff, home.firstScreen, () => ({})],
  ['leaders.directory, all', (c) => c.resident, leaders.directory, () => ({})],
  [
    'leaders.directory, one community',
    (c) => c.resident,
    leaders.directory,
    (c) => ({ community: c.resident.community }),
  ],
  ['leaders.directory, found in all', (c) => c.resident, leaders.directory, () => ({ query: '1号楼' })],
  [
    'leaders.directory, found in one',
    (c) => c.resident,
    leaders.directory,
    (c) => ({ community: c.resident.community, query: '1号楼' }),
  ],
  ['grids.list', (c) => c.resident, grids.list, (c) => ({ community: c.resident.community })],
  ['home.livingRooms', (c) => c.resident, home.livingRooms, (c) => ({ community: c.resident.community })],
]

/** Lists and the timer over a city of 200,000 residents and 1,000,000 bookings that stands in `data`. */
export async function city(data: string): Promise<Row[]> {
  const stack = await startStack({ data, now: null })
  try {
    const counts = stack.cloud.database.collections()
    const size = (name: string) => (counts.find((one) => one.name === name)?.count ?? 0).toLocaleString('en')
    const rows = [told('people · bookings · slots', `${size('people')} · ${size('bookings')} · ${size('slots')}`)]
    const callers = busiest(stack)
    for (const [what, who, action, input] of LISTS) {
      const answer = await stack.call(who(callers).openid, action, input(callers))
      if (!answer.data) throw new Error(`${what}: ${JSON.stringify(answer.error)}`)
      const { docsExamined, docsReturned, dbCalls } = answer.stats
      const ratio = docsExamined / Math.max(docsReturned, 1)
      const measured = `${docsExamined} examined, ${docsReturned} returned, ${dbCalls} trips`
      rows.push(held(what, measured, `≤ ${BUDGET} per document`, ratio <= BUDGET))
    }
    return rows
  } finally {
    await stack.close()
  }
}

/** The person with the most bookings to come in a community that has staff, found by looking at its bookings. */
function busiest(stack: Stack): Caller {
  const read = <T>(collectionName: string, query: object, limit = 1000): T[] => {
    const request = { collectionName, query: JSON.stringify(query), queryType: 'WHERE', limit }
    const { body } = stack.cloud.database.handle({ action: 'database.getDocument', ...request })
    return (body.data as { list: string[] }).list.map((line) => JSON.parse(line) as T)
  }
  const [staff] = read<Person>('people', { _id: personIdOf('city-1-staff-1') }, 1)
  if (!staff) throw new Error('.data/city has no staff: delete it and load it again')
  const counts = new Map<string, number>()
  for (const { person } of read<Booking>('bookings', { community: staff.community, live: true })) {
    counts.set(person, (counts.get(person) ?? 0) + 1)
  }
  const [busy] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? []
  const [resident] = read<Person>('people', { _id: busy ?? '' }, 1)
  const [item] = read<ServiceItem>('items', { community: staff.community }, 1)
  if (!resident || !item) throw new Error('.data/city has no bookings to come: delete it and load it again')
  return { resident, staff, item: item._id }
}
