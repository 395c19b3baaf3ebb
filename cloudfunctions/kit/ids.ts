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
export const messageIdOf = (aggregate: string, event: string, rev: number | string, recipient: string): string =>
  `m${digest(`message:${aggregate}:${event}:${rev}:${recipient}`, 32)}`

/** Id of what one intent of one person makes: a letter for its kind + 32 hex. Another person's key gives another id. */
const intentId = (letter: string, kind: string) => (person: string, key: string) =>
  `${letter}${digest(`${kind}:${person}:${key}`, 32)}`

export const helpRequestIdOf = intentId('q', 'help')
export const familyMemberIdOf = intentId('f', 'family')
export const invitationIdOf = intentId('i', 'invitation')
export const visitIdOf = intentId('v', 'visit')
export const importIdOf = intentId('x', 'import')
export const revealIdOf = intentId('r', 'reveal')
export const noticeIdOf = intentId('n', 'notice')
export const threadIdOf = intentId('t', 'thread')
export const proposalIdOf = intentId('g', 'proposal')
export const placeMoveIdOf = intentId('w', 'move')

/** Id of the audit line of one change of one person. */
export const auditIdOf = (person: string, act: string, key: string): string =>
  `a${digest(`audit:${person}:${act}:${key}`, 32)}`

/** What the code on a stairwell's door says: 8 characters of 36, so that a city's stairwells do not meet. */
export const stairwellCodeOf = (stairwell: string): string =>
  (BigInt(`0x${digest(`stairwell:${stairwell}`, 16)}`) % 36n ** 8n).toString(36).padStart(8, '0')

/** Id of the check of one part of what somebody wrote or chose: one, however often it is handed in. */
export const checkIdOf = (subject: string, about: string, part: string): string =>
  `k${digest(`check:${subject}:${about}:${part}`, 32)}`

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
