import { AppError } from '../../../shared/contracts/errors'
import type { identity as contract } from '../../../shared/contracts/identity'
import { ancestor, isWithin, kindOf } from '../../../shared/domain/places'
import type { Contact, Home, Person } from '../../../shared/model/person'
import type { Place } from '../../../shared/model/place'
import { checkText } from '../../kit/check-text'
import { above, append, atMost, both, inc, replace } from '../../kit/operators'
import { people } from '../../kit/people'
import { keyedHash, seal, secretKey, unseal } from '../../kit/seal'
import type { Handlers } from '../../kit/serve'
import { wechatPhoneOf } from '../../kit/wechat-phone'
import { handUpText } from '../content/hand-in'
import { homeIdOf } from '../places/home-id'
import { places } from '../places/stores'
import { contacts } from './contacts'
import { meOf } from './views'

/**
 * Writes the public record, then phone and home sealed and apart. The record decides: of two at once one wins,
 * and a later try with the same details finishes what a crash left half-done, as nobody else can be this person.
 * Whoever has erased themselves may come back, as somebody new.
 * Round trips: 3; 4 with a code of WeChat's. Errors: PLACE_UNKNOWN, NAME_REFUSED, PHONE_UNAVAILABLE, ERASING, ALREADY_REGISTERED.
 */
export const register: Handlers<typeof contract>['register'] = async (input, { openid, personId, now }) => {
  const { name, phoneCode, community, household, tenure = 'family', notice, key } = input
  const where = household ?? community
  const fits = isWithin(where, community) && (household === null || kindOf(household) === 'household')
  const place = fits ? await places.get(where) : null
  if (place?.status !== 'open') throw new AppError('PLACE_UNKNOWN')
  const verdict = await checkText(name, 'profile', openid)
  if (verdict === 'risky') throw new AppError('NAME_REFUSED')
  const said = { subject: 'name', about: personId, part: '', text: name, community } as const
  const nameNeedsReview = verdict === 'review' && (await handUpText({ ...said, by: personId, byName: name, now }))

  const secret = secretKey()
  const home = household === null ? null : newHome(place, tenure, secret, now)
  const person: Person = {
    _id: personId,
    openid,
    name,
    nameNeedsReview,
    community,
    homes: home ? [home] : [],
    queues: [],
    queuedAt: null,
    grants: [],
    history: [{ at: now, by: personId, act: 'register', key }],
    pending: [],
    pendingAt: null,
    consents: [{ notice, at: now }],
    registeredAt: now,
    erasedAt: null,
    key,
    rev: 0,
  }
  // WeChat's code is good once: what is finished must not need it again.
  const before = phoneCode === undefined ? null : await finishedBefore(person)
  if (before) return { person: meOf(before, now) }
  const phone = phoneCode === undefined ? (input.phone ?? '') : await wechatPhoneOf(phoneCode)
  const mine = await enter(person, now)
  const contact: Contact = {
    _id: personId,
    phone: seal(phone, secret),
    phoneFrom: phoneCode === undefined ? 'typed' : 'wechat',
    phoneHash: keyedHash(phone, secret),
    homes: home ? { [home.id]: seal(where, secret) } : {},
    traits: null,
  }
  if (!(await contacts.insertIfAbsent(contact))) {
    const kept = await contacts.get(personId)
    // The same intent says the same: its key alone would pass off a correction as done, and another phone be lost.
    if (mine.key !== key || !kept || unseal(kept.phone, secret) !== phone) throw new AppError('ALREADY_REGISTERED')
  }
  return { person: meOf(mine, now) }
}

/** The record as it stands now, which has these details. Round trips: 1, up to 3. Errors: ERASING, ALREADY_REGISTERED. */
async function enter(person: Person, now: number): Promise<Person> {
  if (await people.insertIfAbsent(person)) return person
  const mine = await people.get(person._id)
  if (mine && sameDetails(mine, person)) return mine
  if (mine?.eraseAt) throw new AppError('ERASING')
  if (!mine || !(await comeBack(person, now))) throw new AppError('ALREADY_REGISTERED')
  return person
}

/** Gives a name again to a record whose owner has erased themselves; what was done before stays without one. */
async function comeBack(person: Person, now: number): Promise<boolean> {
  const { _id, history, rev: _rev, pending: _told, pendingAt: _toldAt, ...fresh } = person
  const erased = { _id, erasedAt: both(above(0), atMost(now)), eraseAt: null }
  const whole = { homes: replace(fresh.homes), consents: replace(fresh.consents), grants: replace([]) }
  return (await people.update(erased, { ...fresh, ...whole, history: append(...history), rev: inc(1) })) === 1
}

/** The record, if this very registration was finished before; null if anything of it is left to do. Errors: ALREADY_REGISTERED. */
async function finishedBefore(person: Person): Promise<Person | null> {
  const mine = await people.get(person._id)
  if (!mine || mine.erasedAt !== null) return null
  if (!sameDetails(mine, person)) throw new AppError('ALREADY_REGISTERED')
  if (!(await contacts.get(person._id))) return null
  if (mine.key !== person.key) throw new AppError('ALREADY_REGISTERED')
  return mine
}

/** A home as its resident claims it; nobody has vouched for it yet. */
export function newHome(
  household: Pick<Place, '_id' | 'homeKey'>,
  tenure: Home['tenure'],
  secret: Buffer,
  now: number,
): Home {
  return {
    id: homeIdOf(household, secret),
    stairwell: ancestor(household._id, 'stairwell') ?? household._id,
    tenure,
    status: 'claimed',
    since: now,
    waitingSince: null,
    due: null,
    verifiedUntil: null,
    reason: null,
  }
}

const sameDetails = (mine: Person, again: Person): boolean =>
  mine.erasedAt === null &&
  mine.name === again.name &&
  mine.community === again.community &&
  mine.homes.map(({ id }) => id).join() === again.homes.map(({ id }) => id).join()
