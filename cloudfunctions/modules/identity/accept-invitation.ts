import { AppError } from '../../../shared/contracts/errors'
import type { identity as contract } from '../../../shared/contracts/identity'
import type { Invitation } from '../../../shared/model/person'
import type { Grant } from '../../../shared/model/role'
import { above, inc } from '../../kit/operators'
import { people } from '../../kit/people'
import { secretKey } from '../../kit/seal'
import type { Call, Handlers } from '../../kit/serve'
import { addGrant, grantId, renewGrant } from './add-grant'
import { everGiven } from './audit-log'
import { contacts } from './contacts'
import { invitationCodeOf } from './invitation-code'
import { invitations, standingOf } from './invitations'
import { spendTry } from './tries'
import { meOf } from './views'

/** The latest invitations of one phone, in one status. */
const LOOKED_AT = 20

/** Whether the code that was typed is that of an invitation. */
type Fits = (one: Invitation) => boolean

/**
 * Spends one of the caller's tries, finds the invitations of their phone, spends a try of each open one before its
 * code is compared, takes the one that fits by one conditional write, then grants. A crash in between is finished by
 * the same person's repeat, as the invitation says who took it; its id is the grant's key, so it gives once, ever.
 * Round trips: 8 with one invitation, 9 at one's first try.
 * Errors: TOO_MANY_TRIES, OWN_GRANT, GRANT_EXISTS, INVITATION_UNKNOWN, INVITATION_USED, INVITATION_EXPIRED, INVITATION_LOCKED.
 */
export const acceptInvitation: Handlers<typeof contract>['acceptInvitation'] = async ({ code }, call) => {
  const { person, now } = call
  await spendTry('acceptInvitation', person._id, now)
  const contact = await contacts.get(person._id)
  if (!contact) throw new AppError('INVITATION_UNKNOWN')
  const secret = secretKey()
  const fits: Fits = ({ _id }) => invitationCodeOf(_id, secret) === code
  const fresh = await takeOpen(contact.phoneHash, fits, call)
  const taken = fresh ?? (await takenBefore(contact.phoneHash, fits, call))
  // What an invitation gave once it does not give again: what was taken back since stays taken.
  if (fresh || !(await everGiven(person, 'grant', taken._id))) await give(taken, call)
  const found = await people.get(person._id)
  return { person: meOf(found ?? person, now) }
}

/** The open invitation whose code it is, now taken; null if it is none of them. Errors: OWN_GRANT, GRANT_EXISTS. */
async function takeOpen(phoneHash: string, fits: Fits, { person, now }: Call): Promise<Invitation | null> {
  for (const one of await latest(phoneHash, 'open')) {
    const open = { _id: one._id, status: 'open', expiresAt: above(now) } as const
    const spent = await invitations.update({ ...open, triesLeft: above(0) }, { triesLeft: inc(-1) })
    if (spent === 0 || !fits(one)) continue
    if (one.by === person._id) throw new AppError('OWN_GRANT')
    if (heldUntil(person.grants, one) > now) throw new AppError('GRANT_EXISTS')
    if ((await invitations.update(open, { status: 'used', usedBy: person._id })) === 1) return one
  }
  return null
}

/**
 * The invitation that this very person took before. Otherwise why there is none: where all that stand open are locked,
 * that is said of any code, so that nobody learns there whether theirs was right.
 */
async function takenBefore(phoneHash: string, fits: Fits, { person, now }: Call): Promise<Invitation> {
  const [used, withdrawn, open] = await Promise.all([
    latest(phoneHash, 'used'),
    latest(phoneHash, 'withdrawn'),
    latest(phoneHash, 'open'),
  ])
  const done = used.find(fits)
  if (done?.usedBy === person._id) return done
  if (done || withdrawn.some(fits)) throw new AppError('INVITATION_USED')
  const standing = open.filter((one) => standingOf(one, now) !== 'expired')
  if (open.some((one) => !standing.includes(one) && fits(one))) throw new AppError('INVITATION_EXPIRED')
  const locked = standing.length > 0 && standing.every(({ triesLeft }) => triesLeft <= 0)
  throw new AppError(locked ? 'INVITATION_LOCKED' : 'INVITATION_UNKNOWN')
}

/** Gives what the invitation promised. */
async function give({ _id: key, role, place, until }: Invitation, { person, now }: Call): Promise<void> {
  const given = { role, place, from: now, until, by: `invitation:${key}` } as const
  const command = { person: person._id, ...given, act: 'grant', key, now } as const
  if (!(await addGrant(command))) await renewGrant(command, person)
}

const latest = (phoneHash: string, status: Invitation['status']): Promise<Invitation[]> =>
  invitations.find({ where: { phoneHash, status }, order: { field: 'at', direction: 'desc' }, limit: LOOKED_AT })

/** Until when somebody holds what they are invited to, epoch ms; 0 if they do not. */
function heldUntil(grants: readonly Grant[], { role, place }: Invitation): number {
  const held = grants.find(({ id }) => id === grantId(role, place))
  return held ? (held.until ?? Number.POSITIVE_INFINITY) : 0
}
