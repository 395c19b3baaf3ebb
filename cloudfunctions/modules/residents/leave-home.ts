import type { residents as contract } from '../../../shared/contracts/residents'
import { afterEvent, inOrder } from '../../../shared/domain/home-changes'
import type { Handlers } from '../../kit/serve'
import { meOf } from '../identity/views'
import { changeHomes, homeFor, homeOf, withHome } from './change-homes'

type Serves = Handlers<typeof contract>

/**
 * Leaves a home; the timer forgets its household. A building leader keeps that role: whether to is the manager's to say.
 * Round trips: caller, record. Errors: HOME_UNKNOWN, HOME_STATE, KEY_USED, BUSY.
 */
export const leaveHome: Serves['leaveHome'] = async ({ home, key }, { person, now }) => {
  const answer = await changeHomes({
    person,
    change: { at: now, by: person._id, act: 'leaveHome', home, key },
    next: (seen) => inOrder(withHome(seen.homes, afterEvent(homeFor(seen, home, 'leaveHome', 'person'), 'leaveHome'))),
  })
  return { person: meOf(answer.person, now) }
}

/** Round trips: caller, record. Errors: HOME_UNKNOWN, KEY_USED, BUSY. */
export const setMainHome: Serves['setMainHome'] = async ({ home, key }, { person, now }) => {
  const answer = await changeHomes({
    person,
    change: { at: now, by: person._id, act: 'mainHome', home, key },
    next: (seen) => inOrder(seen.homes, homeOf(seen, home).id),
  })
  return { person: meOf(answer.person, now) }
}
