import { AppError } from '../../../shared/contracts/errors'
import type { residents as contract } from '../../../shared/contracts/residents'
import { afterEvent } from '../../../shared/domain/home-changes'
import { isVerified } from '../../../shared/domain/homes'
import type { Home } from '../../../shared/model/person'
import { checkText } from '../../kit/check-text'
import type { Handlers } from '../../kit/serve'
import { handUpText } from '../content/hand-in'
import { meOf } from '../identity/views'
import { dueOf } from './apply-verification'
import { changeHomes, doneBefore } from './change-homes'

/**
 * Corrects a name. It was the old name that was vouched for: verified homes go back into the queue.
 * Round trips: caller, record; the calendar once in five minutes. Errors: NAME_REFUSED, KEY_USED, BUSY.
 */
export const rename: Handlers<typeof contract>['rename'] = async ({ name, key }, { person, openid, now }) => {
  const change = { at: now, by: person._id, act: 'rename', key } as const
  if (doneBefore(person, change)) {
    if (person.name !== name) throw new AppError('KEY_USED')
    return { person: meOf(person, now) }
  }
  if (person.name === name) return { person: meOf(person, now) }
  const verdict = await checkText(name, 'profile', openid)
  if (verdict === 'risky') throw new AppError('NAME_REFUSED')
  const { _id, community } = person
  const said = { subject: 'name', about: _id, part: '', text: name, community } as const
  const nameNeedsReview = verdict === 'review' && (await handUpText({ ...said, by: _id, byName: person.name, now }))

  const vouchedFor = person.homes.filter((home) => isVerified(home, now))
  const dues = new Map<string, number>()
  for (const { id, stairwell } of vouchedFor) dues.set(id, await dueOf(stairwell, now))
  const again = (home: Home): Home =>
    isVerified(home, now)
      ? afterEvent(home, 'applyVerification', { waitingSince: now, due: dues.get(home.id) ?? null })
      : home
  const answer = await changeHomes({
    person,
    change,
    next: (seen) => seen.homes.map(again),
    changes: { name, nameNeedsReview },
  })
  return { person: meOf({ ...answer.person, name }, now) }
}
