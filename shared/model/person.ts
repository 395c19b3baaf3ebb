import type { PlaceId } from './place'
import type { Grant, Role } from './role'

/** The record of a person that duties may read. Phone and home address live apart, in `contacts`. */
export interface Person {
  /** `p` + hash(openid) */
  _id: string
  openid: string
  name: string
  community: PlaceId
  /** The stairwell, never the household; null for staff who live elsewhere. */
  stairwell: PlaceId | null
  /** Keyed hash of the household: tells neighbours of one home apart from others without naming it. */
  household: string | null
  verified: boolean
  grants: Grant[]
  /** Bounded; the latest changes. */
  history: PowerChange[]
  /** Version of the privacy notice that was agreed to, and when (epoch ms). */
  consent: { notice: string; at: number }
  registeredAt: number
  /** Client key of the registration: its repeat is told success. */
  key: string
  rev: number
}

/** A value encrypted with the key from the function's environment (AES-256-GCM, base64). */
export interface Sealed {
  iv: string
  tag: string
  data: string
}

/** What is told to nobody without a duty. */
export interface Contact {
  /** Person id. */
  _id: string
  phone: Sealed
  household: Sealed | null
}

/** One change of a person's powers, written in the same update that made it. */
export interface PowerChange {
  at: number
  /** Person id; `claim-code` for the first manager. */
  by: string
  act: 'claimManager' | 'grant' | 'revoke'
  role: Role
  place: PlaceId
  /** The command's client key. */
  key: string
}

/** The one-time code that binds a community's first manager. Only its hash is stored. */
export interface ManagerCode {
  /** `first-manager:<community>` */
  _id: string
  community: PlaceId
  hash: string
  expiresAt: number
  /** Spent one before each comparison, so that parallel guesses cannot outrun the lock. */
  triesLeft: number
  usedBy: string | null
}
