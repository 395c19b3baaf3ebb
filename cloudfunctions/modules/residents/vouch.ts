import { AppError } from '../../../shared/contracts/errors'
import type { residents as contract } from '../../../shared/contracts/residents'
import { afterEvent } from '../../../shared/domain/home-changes'
import { VERIFIED_FOR_DAYS } from '../../../shared/domain/home-machine'
import { liveHomes } from '../../../shared/domain/homes'
import { isWithin } from '../../../shared/domain/places'
import { HOUR } from '../../../shared/domain/shanghai'
import type { Home, Person } from '../../../shared/model/person'
import { people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { changeHomes, homeFor, homeOf, withHome } from './change-homes'

type Serves = Handlers<typeof contract>

const DAY = 24 * HOUR

/** True if a home is one's own, or that of a record which is one's own. */
export const livesIn = (voucher: Person, person: string, home: string): boolean =>
  person === voucher._id || liveHomes(voucher).some(({ id }) => id === home)

/** Whose home it is, if the voucher may answer for it. One round trip. Errors: HOME_UNKNOWN, OWN_HOME. */
async function applicant(voucher: Person, { place, person, home }: Record<'place' | 'person' | 'home', string>) {
  const found = await people.get(person)
  // Somebody outside the voucher's place is not told apart from nobody.
  const known = found && liveHomes(found).some(({ id, stairwell }) => id === home && isWithin(stairwell, place))
  if (!known) throw new AppError('HOME_UNKNOWN')
  if (livesIn(voucher, person, home)) throw new AppError('OWN_HOME')
  return found
}

/** A home that waits and lies within the place, on whichever record it is looked for. */
function waitingHome(seen: Person, home: string, event: 'verify' | 'refuse', place: string): Home {
  if (!isWithin(homeOf(seen, home).stairwell, place)) throw new AppError('HOME_UNKNOWN')
  return homeFor(seen, home, event, 'voucher')
}

/**
 * Vouches for a home. Of several answers at once the first one stands; the others meet HOME_STATE.
 * Round trips: caller, applicant, record. Errors: HOME_UNKNOWN, OWN_HOME, HOME_STATE, KEY_USED, BUSY.
 */
export const verify: Serves['verify'] = async ({ place, person, home, key }, { person: voucher, now }) => {
  const found = await applicant(voucher, { place, person, home })
  const { tenure } = homeOf(found, home)
  const verifiedUntil = now + VERIFIED_FOR_DAYS[tenure] * DAY
  const { done } = await changeHomes({
    person: found,
    change: { at: now, by: voucher._id, act: 'verify', home, until: verifiedUntil, key },
    next: (seen) => {
      const waiting = waitingHome(seen, home, 'verify', place)
      // Left and taken up again as something else meanwhile: it is another application.
      if (waiting.tenure !== tenure) throw new AppError('HOME_STATE')
      return withHome(seen.homes, afterEvent(waiting, 'verify', { verifiedUntil }))
    },
  })
  return { verifiedUntil: done.until ?? verifiedUntil }
}

/** Round trips: caller, applicant, record. Errors: HOME_UNKNOWN, OWN_HOME, HOME_STATE, KEY_USED, BUSY. */
export const refuse: Serves['refuse'] = async ({ place, person, home, reason, key }, { person: voucher, now }) => {
  await changeHomes({
    person: await applicant(voucher, { place, person, home }),
    change: { at: now, by: voucher._id, act: 'refuse', home, reason, key },
    next: (seen) => withHome(seen.homes, afterEvent(waitingHome(seen, home, 'refuse', place), 'refuse', { reason })),
  })
  return { refused: true }
}
