import { AppError } from '../../../shared/contracts/errors'
import type { residents as contract } from '../../../shared/contracts/residents'
import { afterEvent } from '../../../shared/domain/home-changes'
import { VERIFY_WITHIN_MINUTES } from '../../../shared/domain/home-machine'
import { isVerified } from '../../../shared/domain/homes'
import { ancestor } from '../../../shared/domain/places'
import { HOUR, MINUTE } from '../../../shared/domain/shanghai'
import { addWorkingMinutes } from '../../../shared/domain/working-time'
import type { PlaceId } from '../../../shared/model/place'
import { workingTimeOf } from '../../kit/calendar'
import type { Handlers } from '../../kit/serve'
import { meOf } from '../identity/views'
import { changeHomes, homeFor, homeOf, withHome } from './change-homes'

type Serves = Handlers<typeof contract>

/** Where the calendar is not known that far: three working days are seldom more. */
const PLAIN_DAYS = 5

/** Until when an application of `now` (epoch ms) is to be answered, by the calendar of the home's community. */
export async function dueOf(stairwell: PlaceId, now: number): Promise<number> {
  const time = await workingTimeOf(ancestor(stairwell, 'community') ?? stairwell, now)
  const asked = now - (now % MINUTE)
  return addWorkingMinutes(asked, VERIFY_WITHIN_MINUTES, time) ?? asked + PLAIN_DAYS * 24 * HOUR
}

/**
 * Asks for a home to be vouched for; one that is verified may be asked for again once that has run out.
 * Round trips: caller, record; the calendar once in five minutes. Errors: HOME_UNKNOWN, HOME_STATE, KEY_USED, BUSY.
 */
export const applyVerification: Serves['applyVerification'] = async ({ home, key }, { person, now }) => {
  const due = await dueOf(homeOf(person, home).stairwell, now)
  const answer = await changeHomes({
    person,
    change: { at: now, by: person._id, act: 'applyVerification', home, key },
    next: (seen) => {
      const asked = homeFor(seen, home, 'applyVerification', 'person')
      if (isVerified(asked, now)) throw new AppError('HOME_STATE')
      return withHome(seen.homes, afterEvent(asked, 'applyVerification', { waitingSince: now, due }))
    },
  })
  return { person: meOf(answer.person, now) }
}

/** Round trips: caller, record. Errors: HOME_UNKNOWN, HOME_STATE, KEY_USED, BUSY. */
export const withdrawVerification: Serves['withdrawVerification'] = async ({ home, key }, { person, now }) => {
  const answer = await changeHomes({
    person,
    change: { at: now, by: person._id, act: 'withdraw', home, key },
    next: (seen) => withHome(seen.homes, afterEvent(homeFor(seen, home, 'withdraw', 'person'), 'withdraw')),
  })
  return { person: meOf(answer.person, now) }
}
