import { auditIdOf, sortKey } from '../../cloudfunctions/kit/ids'
import { ancestor } from '../../shared/domain/places'
import type { Audit } from '../../shared/model/person'
import type { Registered } from './people'

/** The audit lines that draining everybody's history has left: one for each change of a power. */
export function auditOf(people: readonly Registered[]): Audit[] {
  return people.flatMap(({ person }) =>
    person.history.flatMap(({ act, at, by, key, role = null, place, until = null, reason = null }) => {
      if (act !== 'claimManager' && act !== 'grant' && act !== 'revoke') return []
      if (place === undefined || role === null) return []
      const _id = auditIdOf(person._id, act, key)
      const community = ancestor(place, 'community') ?? place
      return [{ _id, community, at, sort: sortKey(at, _id), by, subject: person._id, act, role, place, until, reason }]
    }),
  )
}
