import type { OutputOf } from '../../../shared/contracts/contract'
import type { identity as contract } from '../../../shared/contracts/identity'
import { isVerified, liveHomes, mainHome } from '../../../shared/domain/homes'
import { PRIVACY_NOTICE } from '../../../shared/domain/privacy-notice'
import type { Home, Person } from '../../../shared/model/person'

type Me = OutputOf<typeof contract.register>['person']

/** Oneself at `now` (epoch ms), without anything that only the server needs. */
export function meOf(person: Person, now: number): Me {
  const { _id, name, community, grants, consents } = person
  const main = mainHome(person)
  return {
    id: _id,
    name,
    community,
    homes: liveHomes(person).map((home) => homeOf(home, now)),
    verified: main !== null && isVerified(main, now),
    grants,
    agreed: consents.at(-1)?.notice === PRIVACY_NOTICE,
  }
}

/** A home as its resident may see it: not which household. */
export function homeOf(home: Home, now: number): Me['homes'][number] {
  const { id, stairwell, tenure, status, verifiedUntil, due, reason } = home
  return { id, stairwell, tenure, status, verified: isVerified(home, now), verifiedUntil, due, reason }
}
