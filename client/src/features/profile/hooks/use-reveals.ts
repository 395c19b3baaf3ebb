import type { OutputOf } from '../../../../../shared/contracts/contract'
import { residents } from '../../../../../shared/contracts/residents'
import { usePages } from '../../../cloud/use-pages'

export type RevealView = OutputOf<typeof residents.reveals>['reveals'][number]

/** Who was shown my phone, page after page, latest first. */
export const useReveals = () => usePages(residents.reveals, {})
