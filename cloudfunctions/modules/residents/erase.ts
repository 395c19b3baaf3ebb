import { AppError } from '../../../shared/contracts/errors'
import type { residents as contract } from '../../../shared/contracts/residents'
import { ERASED_NAME } from '../../../shared/domain/erased'
import type { Person, PersonAct } from '../../../shared/model/person'
import { changePerson } from '../../kit/change-person'
import { unset } from '../../kit/operators'
import { people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { bookings } from '../bookings/stores'
import { eraseRest } from './erase-rest'

/** Other changes may come between reading and writing this often. */
const TRIES = 3
/** What the record still says of somebody without a name: which powers they held, and that they erased themselves. */
const KEPT: readonly PersonAct[] = ['claimManager', 'grant', 'revoke']

/**
 * Makes the caller's record an actor without a name by one write that is conditional on its `rev`, then erases the rest;
 * the timer makes sure of that, and once more when calls that had begun before must have ended. Consents to the privacy
 * notice go too: there is nothing left that they would allow. Whom nothing is stored of is told success, as is a repeat.
 * Round trips: record, live bookings, record, and some 20 for the rest.
 * Errors: ERASE_HOLDS_ROLE, ERASE_HAS_BOOKINGS, KEY_USED, BUSY.
 */
export const erase: Handlers<typeof contract>['erase'] = async ({ key }, { personId, now }) => {
  for (let i = 0; i < TRIES; i++) {
    const person = await people.get(personId)
    if (!person || person.erasedAt !== null) return { erased: true }
    const done = person.history.find((change) => change.key === key)
    // A late repeat of who has registered again since must not erase them a second time.
    if (done?.act === 'erase') return { erased: true }
    if (done) throw new AppError('KEY_USED')
    await assertFree(person, now)
    if (await becomeNobody(person, key, now)) {
      await eraseRest(personId, now)
      return { erased: true }
    }
  }
  throw new AppError('BUSY')
}

/** Errors: ERASE_HOLDS_ROLE, ERASE_HAS_BOOKINGS. */
async function assertFree({ _id, grants }: Person, now: number): Promise<void> {
  if (grants.some(({ until }) => until === null || until > now)) throw new AppError('ERASE_HOLDS_ROLE')
  const live = await bookings.find({ where: { person: _id, live: true }, limit: 1, fields: ['live'] })
  if (live.length > 0) throw new AppError('ERASE_HAS_BOOKINGS')
}

/** False if something else changed the record in between. One round trip. */
function becomeNobody({ _id, rev, history }: Person, key: string, now: number): Promise<boolean> {
  return changePerson({
    person: _id,
    change: { at: now, by: _id, act: 'erase', key },
    where: { rev, erasedAt: null },
    changes: {
      openid: '',
      name: ERASED_NAME,
      nameNeedsReview: false,
      homes: [],
      queues: [],
      queuedAt: null,
      grants: [],
      consents: [],
      acting: [],
      preferences: unset(),
      notices: unset(),
      missed: unset(),
      erasedAt: now,
      eraseAt: now,
    },
    keeps: history.filter(({ act }) => KEPT.includes(act)),
  })
}
