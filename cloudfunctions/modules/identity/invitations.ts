import type { OutputOf } from '../../../shared/contracts/contract'
import { AppError } from '../../../shared/contracts/errors'
import type { identity as contract } from '../../../shared/contracts/identity'
import { HOUR } from '../../../shared/domain/shanghai'
import type { Invitation } from '../../../shared/model/person'
import type { PlaceId } from '../../../shared/model/place'
import { collection } from '../../kit/collection'
import { invitationIdOf } from '../../kit/ids'
import { append, atLeast } from '../../kit/operators'
import { keyedHash, secretKey } from '../../kit/seal'
import type { Handlers } from '../../kit/serve'
import { placeLabels } from '../places/labels'
import { contacts } from './contacts'
import { invitationCodeOf } from './invitation-code'
import { assertFits } from './powers'

type Serves = Handlers<typeof contract>
type View = OutputOf<typeof contract.invite>['invitation']

export const invitations = collection('invitations')

const DAY = 24 * HOUR
/** How long a code is good. */
const GOOD_FOR = 7 * DAY
/** Wrong tries that lock it. */
const TRIES = 5
/** How long a manager sees what became of one, and how many of each kind. */
const SHOWN_FOR = 30 * DAY
const SHOWN = 200

/**
 * Invites whoever has a phone to a role. The code follows from the id: a repeat shows the same one, and it is stored nowhere.
 * Round trips: caller, their own phone and the place, the invitation, names; one more for a repeat.
 * Errors: OWN_GRANT, WRONG_PLACE, ROLE_TOO_WIDE, SPAN_WRONG, PLACE_UNKNOWN, KEY_USED.
 */
export const invite: Serves['invite'] = async (input, { person: manager, now }) => {
  const { community, role, place, phone, until = null, key } = input
  const secret = secretKey()
  const phoneHash = keyedHash(phone, secret)
  const [own] = await Promise.all([contacts.get(manager._id), assertFits({ community, role, place, from: now, until })])
  if (own?.phoneHash === phoneHash) throw new AppError('OWN_GRANT')
  const _id = invitationIdOf(manager._id, key)
  const wished: Invitation = {
    _id,
    community,
    phoneHash,
    phoneTail: phone.slice(-4),
    role,
    place,
    until,
    by: manager._id,
    at: now,
    expiresAt: now + GOOD_FOR,
    triesLeft: TRIES,
    status: 'open',
    usedBy: null,
    pending: [{ id: `invite:${key}`, act: 'invite', at: now, by: manager._id, key }],
    pendingAt: now,
  }
  const kept = (await invitations.insertIfAbsent(wished)) ? wished : await invitations.get(_id)
  if (!kept || !sameWish(kept, wished)) throw new AppError('KEY_USED')
  const labelOf = await placeLabels([place])
  return { invitation: viewOf(kept, labelOf, now), code: invitationCodeOf(_id, secret) }
}

/** Round trips: caller, one for each status at once, names. */
export const listInvitations: Serves['invitations'] = async ({ community }, { now }) => {
  const found = await Promise.all(
    (['open', 'used', 'withdrawn'] as const).map((status) =>
      invitations.find({
        where: { community, status, at: atLeast(now - SHOWN_FOR) },
        order: { field: 'at', direction: 'desc' },
        limit: SHOWN + 1,
      }),
    ),
  )
  const all = found.flatMap((ofStatus) => ofStatus.slice(0, SHOWN))
  const labelOf = await placeLabels(all.map(({ place }) => place))
  const views = all.map((one) => viewOf(one, labelOf, now))
  const open = views.filter(({ status }) => status === 'open')
  const rest = views.filter(({ status }) => status !== 'open').sort((a, b) => b.expiresAt - a.expiresAt)
  return { invitations: [...open, ...rest], more: found.some((ofStatus) => ofStatus.length > SHOWN) }
}

/** Round trips: caller, the invitation; one more to explain. Errors: INVITATION_UNKNOWN, INVITATION_USED. */
export const withdrawInvitation: Serves['withdrawInvitation'] = async (input, { person: manager, now }) => {
  const { community, invitation, key } = input
  const event = { id: `withdrawInvitation:${key}`, act: 'withdrawInvitation', at: now, by: manager._id, key } as const
  const taken = await invitations.update(
    { _id: invitation, community, status: 'open' },
    { status: 'withdrawn', pending: append(event), pendingAt: now },
  )
  if (taken === 0) {
    const found = await invitations.get(invitation)
    if (found?.community !== community) throw new AppError('INVITATION_UNKNOWN')
    if (found.status === 'used') throw new AppError('INVITATION_USED')
  }
  return { invitation }
}

const sameWish = (kept: Invitation, wished: Invitation): boolean =>
  (['community', 'phoneHash', 'role', 'place', 'until'] as const).every((field) => kept[field] === wished[field])

function viewOf(one: Invitation, labelOf: (place: PlaceId) => string, now: number): View {
  const { _id, phoneTail, role, place, until, expiresAt } = one
  const placeName = labelOf(place)
  return { id: _id, phoneTail, role, place, placeName, until, expiresAt, status: standingOf(one, now) }
}

/** What a manager should know of it: an open one may have run out or been locked. */
export function standingOf({ status, expiresAt, triesLeft }: Invitation, now: number): View['status'] {
  if (status !== 'open') return status
  if (expiresAt <= now) return 'expired'
  return triesLeft > 0 ? 'open' : 'locked'
}
