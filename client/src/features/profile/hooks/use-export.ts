import type { OutputOf } from '../../../../../shared/contracts/contract'
import { residents } from '../../../../../shared/contracts/residents'
import { useAction } from '../../../cloud/use-action'

export type Exported = OutputOf<typeof residents.exportMine>

/** Everything that is stored of me, in words; asked for anew each time. */
export const useExport = () => useAction(residents.exportMine, {}, { staleTime: 60_000 })
