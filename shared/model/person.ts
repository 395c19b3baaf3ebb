import type { PlaceId } from './place'
import type { Grant } from './role'

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
  /** Version of the privacy notice that was agreed to, and when (epoch ms). */
  consent: { notice: string; at: number }
  registeredAt: number
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

/** One line of the audit log: who changed whose powers. */
export interface AuditEntry {
  _id: string
  at: number
  by: string
  act: 'claimManager' | 'grant' | 'revoke'
  person: string
  role: string
  place: PlaceId
}

/** The one-time code that binds a community's first manager. Only its hash is stored. */
export interface ManagerCode {
  /** `first-manager:<community>` */
  _id: string
  community: PlaceId
  hash: string
  expiresAt: number
  wrongTries: number
  usedBy: string | null
}
