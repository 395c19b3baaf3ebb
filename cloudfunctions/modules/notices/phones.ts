import { AppError } from '../../../shared/contracts/errors'
import type { notices as contract } from '../../../shared/contracts/notices'
import { isWithin, kindOf } from '../../../shared/domain/places'
import type { Notice, Reach } from '../../../shared/model/notice'
import type { Person, Reveal } from '../../../shared/model/person'
import type { PlaceId } from '../../../shared/model/place'
import { revealIdOf, sortKey } from '../../kit/ids'
import { above, oneOf } from '../../kit/operators'
import { secretKey, unseal } from '../../kit/seal'
import type { Call, Handlers } from '../../kit/serve'
import { contacts } from '../identity/contacts'
import { reveals } from '../leaders/stores'
import { homeIdOf } from '../places/home-id'
import { places } from '../places/stores'
import { homeIn, matcherFor, membersOf } from './addressees'
import { reachingNotice } from './board'
import { reach } from './stores'

/** Households at a time: as many as somebody calls before they look again. */
const PAGE = 10

/**
 * Phones of those whom an emergency has not reached. Each is on record before any is shown, under an id of the command’s
 * key and the person: a repeat shows them again and adds nothing. One’s own is not among them. Round trips: caller,
 * notice, households, places, people, what they said of themselves where groups go by it, records, those that are new,
 * phones. Errors: WRONG_PLACE, NOTICE_UNKNOWN, NOT_EMERGENCY, KEY_USED.
 */
export const phones: Handlers<typeof contract>['phones'] = async (input, call) => {
  const { place, notice, building, after, key } = input
  if (!isWithin(building, place) || kindOf(building) !== 'building') throw new AppError('WRONG_PLACE')
  const found = await reachingNotice(notice, building)
  if (found.kind !== 'emergency') throw new AppError('NOT_EMERGENCY')
  // Once it is over there is no reason to call anybody.
  if (found.status !== 'published') throw new AppError('NOTICE_UNKNOWN')
  const { page, next } = await unreached(found, building, after)
  const called = await whomToCall(page, found, call)
  await record(
    called.map(({ person }) => person),
    { notice, building, key },
    call,
  )
  const phoneOf = await phonesOf(called.map(({ person }) => person))
  return {
    people: called.flatMap(({ person, name, label }) => {
      const phone = phoneOf.get(person)
      return phone === undefined ? [] : [{ name, label, phone }]
    }),
    next,
  }
}

async function unreached({ _id, version }: Notice, building: PlaceId, after: PlaceId | undefined) {
  const beyond = after === undefined ? {} : { household: above(after) }
  const found = await reach.find({
    where: { notice: _id, version, building, reached: false, ...beyond },
    order: { field: 'household', direction: 'asc' },
    limit: PAGE + 1,
    fields: ['household', 'label'],
  })
  const page = found.slice(0, PAGE)
  return { page, next: found.length > PAGE ? (page.at(-1)?.household ?? null) : null }
}

/** Who lives in these households and is addressed, in the order of the doors. */
async function whomToCall(page: Pick<Reach, 'household' | 'label'>[], { groups }: Notice, { person, now }: Call) {
  if (page.length === 0) return []
  const ids = page.map(({ household }) => household)
  const found = await places.find({ where: { _id: oneOf(ids) }, limit: ids.length, fields: ['homeKey'] })
  const secret = secretKey()
  const homes = new Map(found.map((household) => [household._id, homeIdOf(household, secret)]))
  const members = await membersOf([...homes.values()])
  const matches = await matcherFor(members, groups, now)
  return page.flatMap(({ household, label }) => {
    const id = homes.get(household) ?? ''
    const here = members.filter((member) => {
      const home = homeIn(member, id)
      return member._id !== person._id && home !== undefined && matches(member, home)
    })
    return here.map(({ _id, name }) => ({ person: _id, name, label }))
  })
}

async function record(
  whose: readonly Person['_id'][],
  { notice, building, key }: { notice: string; building: PlaceId; key: string },
  { person, now }: Call,
): Promise<void> {
  const rows = [...new Set(whose)].map((one): Reveal => {
    const _id = revealIdOf(person._id, `${key}:${one}`)
    const by = { by: person._id, byName: person.name }
    return {
      _id,
      whose: one,
      ...by,
      duty: 'emergency',
      about: notice,
      place: building,
      at: now,
      sort: sortKey(now, _id),
    }
  })
  if (rows.length === 0) return
  const ids = rows.map(({ _id }) => _id)
  const before = await reveals.find({ where: { _id: oneOf(ids) }, limit: ids.length, fields: ['about', 'place'] })
  if (before.some(({ about, place }) => about !== notice || place !== building)) throw new AppError('KEY_USED')
  const kept = new Set(before.map(({ _id }) => _id))
  await reveals.insertAllAbsent(rows.filter(({ _id }) => !kept.has(_id)))
}

async function phonesOf(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const some = [...new Set(ids)]
  const found = await contacts.find({ where: { _id: oneOf(some) }, limit: some.length, fields: ['phone'] })
  const secret = secretKey()
  return new Map(found.map(({ _id, phone }) => [_id, unseal(phone, secret)]))
}
