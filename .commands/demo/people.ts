import { personIdOf } from '../../cloudfunctions/kit/ids'
import { ancestor } from '../../shared/domain/places'
import type { Contact, Person, Sealed } from '../../shared/model/person'
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
  const person: Person = {
    _id,
    openid,
    name,
    community,
    stairwell: household === null ? null : ancestor(household, 'stairwell'),
    household: household === null ? null : protect.hash(household),
    verified,
    grants: [],
    history: [],
    consent: { notice: '2026-11', at },
    registeredAt: at,
    key: `register-${openid}`,
    rev: 0,
  }
  const contact: Contact = {
    _id,
    phone: protect.seal(phone),
    household: household === null ? null : protect.seal(household),
  }
  return { person, contact }
}

/** Gives a role the way `grant` and `claimManager` do: the grant and its line of history, counted in the rev. */
export function give(person: Person, role: Role, place: PlaceId, by: string, at: number): void {
  const id = `${role}@${place}`
  const act = by === 'claim-code' ? 'claimManager' : 'grant'
  person.grants.push({ id, role, place, from: at, until: null, by })
  person.history.push({ at, by, act, role, place, key: `${act}-${person.openid}-${person.rev}` })
  person.rev += 1
}
