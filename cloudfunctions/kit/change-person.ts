import type { Person, PersonChange } from '../../shared/model/person'
import type { Changes, Where } from './collection'
import { append, appendBounded, inc, not } from './operators'
import { people } from './people'

/** Longest history kept on the record; what must not be lost is drained to the audit log. */
const HISTORY_LIMIT = 100

export interface PersonCommand {
  /** Whose record. */
  person: string
  /** What happened, by whom and when; its key is used once per person. */
  change: PersonChange
  /** Conditions besides: whose it is, what it must not hold yet. */
  where?: Where<Person>
  changes?: Changes<Person>
  /** All that is kept of the history so far, where not everything may be. */
  keeps?: PersonChange[]
}

/**
 * Changes a person's record, its history and its outbox by one conditional write. One round trip.
 * False if a condition did not hold or this key has been met before: read the record and tell which.
 */
export async function changePerson({ person, change, where, changes, keeps }: PersonCommand): Promise<boolean> {
  const event = { ...change, id: `${change.act}:${change.key}` }
  const updated = await people.update(
    { ...where, _id: person, 'history.key': not(change.key) },
    {
      ...changes,
      history: keeps ? [...keeps, change] : appendBounded(HISTORY_LIMIT, change),
      pending: append(event),
      pendingAt: change.at,
      rev: inc(1),
    },
  )
  return updated === 1
}
