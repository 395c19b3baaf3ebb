import { BOOKING_MACHINE } from '../../../shared/domain/booking-machine'
import { ERASED_NAME, ERASED_WORDS } from '../../../shared/domain/erased'
import { HELP_MACHINE } from '../../../shared/domain/help-machine'
import { TEMPLATE_NAMES } from '../../../shared/domain/message-templates'
import { collection } from '../../kit/collection'
import { consentIdOf } from '../../kit/ids'
import { above, oneOf, replace } from '../../kit/operators'
import { transition } from '../../kit/transition'
import { bookings, giveBack, leaveLine } from '../bookings/stores'
import { itemProposals } from '../catalogue/stores'
import { contentChecks } from '../content/stores'
import { forgetWorker } from '../grids/forget-worker'
import { contacts } from '../identity/contacts'
import { refreshCovers } from '../leaders/sync-cover'
import { consents, messages } from '../notifications/stores'
import { eraseFamily } from './erase-family'
import { eraseNotices } from './erase-notices'
import { outrun } from './outrun'
import { helpRequests, reveals } from './stores'

const visits = collection('visits')

/** What one person may have open at a time, with room to spare. */
const LIVE_LIMIT = 100

/**
 * Erases what is stored of somebody outside their record: messages and consents go, messages to others that named them
 * lose their words, what others still have to do is withdrawn, and what was done keeps an actor without a name and no words
 * of theirs, but for what was answered and noted on duty. The contact goes last, as the phone's hash finds who asks to act
 * for them. Safe to repeat. Returns how much somebody else's change kept from being ended.
 * Round trips: 34, most of them at once, one or two for each matter that was open, and those of `forgetWorker`.
 */
export async function eraseRest(person: string, now: number): Promise<number> {
  const consentIds = TEMPLATE_NAMES.map((template) => consentIdOf(person, template))
  const [ended, worked] = await Promise.all([
    endEverything(person, now),
    forgetWorker(person),
    // Without a role nobody stands in.
    refreshCovers({ _id: person, name: ERASED_NAME, grants: [] }, now),
    messages.remove({ person }),
    messages.update({ speaksOf: person }, { body: ERASED_WORDS, fields: replace({}) }),
    consents.remove({ _id: oneOf(consentIds) }),
    // What waits for a verdict was their words, which go below; a picture stays with what it belongs to.
    contentChecks.remove({ by: person, kind: 'text' }),
    contentChecks.update({ by: person }, { byName: ERASED_NAME }),
    reveals.update({ by: person }, { byName: ERASED_NAME }),
    itemProposals.update({ by: person }, { byName: ERASED_NAME }),
    visits.update({ worker: person }, { workerName: ERASED_NAME }),
    helpRequests.update({ leader: person }, { leaderName: ERASED_NAME }),
    helpRequests.update({ 'answer.by': person }, { 'answer.byName': ERASED_NAME }),
  ])
  await Promise.all([
    bookings.update({ person }, { personName: ERASED_NAME, note: '', noteNeedsReview: false }),
    helpRequests.update({ person }, { personName: ERASED_NAME, forMember: null, text: '', textNeedsReview: false }),
    helpRequests.update({ 'forMember.person': person }, { 'forMember.name': ERASED_NAME }),
    helpRequests.update({ person, 'answer.at': above(0) }, { 'answer.text': '' }),
    helpRequests.update({ person, 'rating.at': above(0) }, { 'rating.comment': '' }),
  ])
  const left = ended + worked
  if (left === 0) await contacts.remove({ _id: person })
  return left
}

async function endEverything(person: string, now: number): Promise<number> {
  const contact = await contacts.get(person)
  const ended = await Promise.all([
    cancelBookings(person, now),
    withdrawRequests(person, now),
    eraseFamily(person, contact?.phoneHash ?? null, now),
    eraseNotices(person, now),
  ])
  return ended.reduce((sum, left) => sum + left, 0)
}

const byErasure = (person: string, rev: number, now: number) =>
  ({
    channel: 'timer',
    key: `erase:${rev}`,
    now,
    explain: () => 'STALE' as const,
    actor: { id: person, role: 'person' },
  }) as const

/** Bookings that were asked for while the erasure began: nobody will come. One that is being served ends by itself. */
async function cancelBookings(person: string, now: number): Promise<number> {
  const live = await bookings.find({ where: { person, live: true }, limit: LIVE_LIMIT })
  let left = 0
  for (const { _id, rev, status, slot, claim, seats } of live) {
    const held = { slot, claim, seats }
    const inLine = status === 'waiting' || status === 'offered'
    const event = inLine ? ('pass' as const) : ('cancel' as const)
    const how = { id: _id, rev, status, event, where: { person, ...held }, release: held }
    const changes = { holdUntil: null, remindAt: null }
    const command = { ...byErasure(person, rev, now), ...how, changes, unknown: 'BOOKING_UNKNOWN' } as const
    left += await outrun(
      transition(BOOKING_MACHINE, bookings, command).then(({ release }) =>
        inLine ? leaveLine(_id, release, now) : giveBack(release, now),
      ),
    )
  }
  return left
}

async function withdrawRequests(person: string, now: number): Promise<number> {
  const live = await helpRequests.find({ where: { person, live: true }, limit: LIVE_LIMIT, fields: ['rev', 'status'] })
  let left = 0
  for (const { _id, rev, status } of live) {
    const how = { id: _id, rev, status, event: 'withdraw', changes: { due: null, remindAt: null } } as const
    const command = { ...byErasure(person, rev, now), ...how, unknown: 'HELP_UNKNOWN' } as const
    left += await outrun(transition(HELP_MACHINE, helpRequests, command))
  }
  return left
}
