import type { residents as contract } from '../../../shared/contracts/residents'
import { changePerson } from '../../kit/change-person'
import { append, not } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { meOf } from '../identity/views'

/** Each version of the notice is agreed to once. Round trips: caller, record. */
export const agree: Handlers<typeof contract>['agree'] = async ({ notice, key }, { person, now }) => {
  const consent = { notice, at: now }
  const known = person.consents.some((given) => given.notice === notice)
  if (!known) {
    await changePerson({
      person: person._id,
      change: { at: now, by: person._id, act: 'agree', key },
      where: { 'consents.notice': not(notice), erasedAt: null },
      changes: { consents: append(consent) },
    })
  }
  return { person: meOf(known ? person : { ...person, consents: [...person.consents, consent] }, now) }
}
