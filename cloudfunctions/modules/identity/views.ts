import type { OutputOf } from '../../../shared/contracts/contract'
import type { identity as contract } from '../../../shared/contracts/identity'
import type { Person } from '../../../shared/model/person'

type Me = OutputOf<typeof contract.register>['person']

/** Oneself, without anything that only the server needs. */
export function meOf({ _id, name, community, stairwell, verified, grants }: Person): Me {
  return { id: _id, name, community, stairwell, verified, grants }
}
