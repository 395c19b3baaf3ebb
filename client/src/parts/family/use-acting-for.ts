import type { OutputOf } from '../../../../shared/contracts/contract'
import { residents } from '../../../../shared/contracts/residents'
import { useAction } from '../../cloud/use-action'

type FamilyMember = OutputOf<typeof residents.family>['members'][number]

/** For whom I may act: those whose consent is on record. Empty until it is known. */
export function useActingFor(): FamilyMember[] {
  const { data } = useAction(residents.family, {})
  return (data?.members ?? []).filter(({ side, status }) => side === 'actor' && status === 'agreed')
}
