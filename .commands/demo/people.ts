import { personIdOf } from '../../cloudfunctions/kit/ids'
import { VERIFIED_FOR_DAYS } from '../../shared/domain/home-machine'
import { ancestor } from '../../shared/domain/places'
import { PRIVACY_NOTICE } from '../../shared/domain/privacy-notice'
import { HOUR } from '../../shared/domain/shanghai'
import type { Contact, Home, Person, Sealed } from '../../shared/model/person'
import type { PlaceId } from '../../shared/model/place'
import type { Role } from '../../shared/model/role'

/** How what is told to nobody is stored; the functions' own way, with their key. */
export interface Protect {
  seal: (text: string) => Sealed
  /** Equal for equal texts, tells nothing to who lacks the key. */
  hash: (text: string) => string
}

export interface Registered {
  person: Person
  contact: Contact
}

interface Registration {
  openid: string
  name: string
  phone: string
  community: PlaceId
  /** null for staff who live elsewhere. */
  household: PlaceId | null
  verified: boolean
  /** Epoch ms. */
  at: number
}

/** A person who has registered, with what the record and the sealed contact say of them. */
export function register(registration: Registration, protect: Protect): Registered {
  const { openid, name, phone, community, household, verified, at } = registration
  const _id = personIdOf(openid)
  const home = household === null ? null : homeOf(household, verified, at, protect)
  const person: Person = {
    _id,
    openid,
    name,
    nameNeedsReview: false,
    community,
    homes: home ? [home] : [],
    queues: [],
    queuedAt: null,
    grants: [],
    history: [{ at, by: _id, act: 'register', key: `register-${openid}` }],
    pending: [],
    pendingAt: null,
    consents: [{ notice: PRIVACY_NOTICE, at }],
    registeredAt: at,
    erasedAt: null,
    key: `register-${openid}`,
    rev: 0,
  }
  const contact: Contact = {
    _id,
    phone: protect.seal(phone),
    phoneFrom: 'typed',
    phoneHash: protect.hash(phone),
    homes: household !== null && home ? { [home.id]: protect.seal(household) } : {},
    traits: null,
  }
  return { person, contact }
}

/** An owner's home, claimed on registering, and vouched for a day later if at all. */
function homeOf(household: PlaceId, verified: boolean, at: number, protect: Protect): Home {
  return {
    id: protect.hash(household),
    stairwell: ancestor(household, 'stairwell') ?? household,
    tenure: 'owner',
    status: verified ? 'verified' : 'claimed',
    since: at,
    waitingSince: null,
    due: null,
    verifiedUntil: verified ? at + (1 + VERIFIED_FOR_DAYS.owner) * 24 * HOUR : null,
    reason: null,
  }
}

/** Gives a role the way `grant` and `claimManager` do: the grant and its line of history, counted in the rev. */
export function give(person: Person, role: Role, place: PlaceId, by: string, at: number): void {
  const id = `${role}@${place}`
  const act = by === 'claim-code' ? 'claimManager' : 'grant'
  const community = ancestor(place, 'community') ?? place
  person.grants.push({ id, role, place, community, from: at, until: null, by })
  person.history.push({ at, by, act, role, place, until: null, key: `${act}-${person.openid}-${person.rev}` })
  person.rev += 1
}
