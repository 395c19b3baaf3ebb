import { createHash } from 'node:crypto'

const digest = (text: string, length: number) => createHash('sha256').update(text).digest('hex').slice(0, length)

/** Person id of a WeChat OPENID: `p` + 24 hex. */
export const personIdOf = (openid: string): string => `p${digest(`person:${openid}`, 24)}`

/** Booking id of one intent of one person: `b` + 32 hex. Another person's key gives another id. */
export const bookingIdOf = (person: string, key: string): string => `b${digest(`booking:${person}:${key}`, 32)}`

/** Claim id: new with every revision that claims. */
export const claimIdOf = (booking: string, rev: number): string => `${booking}#${rev}`

/** The booking that a claim was made for. */
export const bookingOfClaim = (claim: string): string => claim.split('#')[0] ?? ''

/** The rev at which the booking wants a claim, if it ever does. */
export const revOfClaim = (claim: string): number => Number(claim.split('#')[1])

/** Message id: one per event of an aggregate, revision and recipient. */
export const messageIdOf = (aggregate: string, event: string, rev: number, recipient: string): string =>
  `m${digest(`message:${aggregate}:${event}:${rev}:${recipient}`, 32)}`

/** Consent ledger id of a person and a template. */
export const consentIdOf = (person: string, template: string): string =>
  `c${digest(`consent:${person}:${template}`, 32)}`

/** What is stored of a first manager's code. */
export const managerCodeHash = (code: string): string => digest(`manager-code:${code}`, 64)

/** Tells whether two inputs asked for the same. Order of keys does not matter. */
export function fingerprintOf(input: Record<string, string | number | boolean | null>): string {
  return digest(JSON.stringify(Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1))), 32)
}

/** `<ms, 13 digits>:<id>`: sorts by time, then id, as one value. */
export const sortKey = (at: number, id: string): string => `${String(at).padStart(13, '0')}:${id}`
