import type { Tenure } from '../../../../../shared/domain/home-machine'
import { type HomeChoice, NO_HOME } from '../../../parts/home/home-choice'

/** What is chosen so far of a home that is added; kept on this phone until it was sent. */
export interface NewHome extends HomeChoice {
  tenure: Tenure | ''
  /** The home that one moves out of; `none` keeps all. '' while that is open. */
  leaves: string
  main: boolean
}

export const KEEPS_ALL = 'none'
export const EMPTY_HOME: NewHome = { ...NO_HOME, tenure: '', leaves: '', main: false }

interface Lived {
  id: string
  address: string
}

/** What can be said of the homes one has: whether one goes on living there. */
export function leavesOptions(homes: readonly Lived[]): { value: string; label: string }[] {
  return [
    { value: KEEPS_ALL, label: homes.length > 1 ? '再添一处，原来的都还住' : '再添一处，原来的也住' },
    ...homes.map(({ id, address }) => ({ value: id, label: `搬家，不住${address}了` })),
  ]
}

/** What is still missing, a sentence per field. */
export function missingOf(
  { community, household, tenure, leaves }: NewHome,
  hasHomes: boolean,
): Record<string, string> {
  return {
    ...(community === '' ? { community: '请选择社区' } : {}),
    ...(household === null ? { household: '请一步步选到新家门牌' } : {}),
    ...(tenure === '' ? { tenure: '请选一项' } : {}),
    ...(hasHomes && leaves === '' ? { leaves: '请选一项' } : {}),
  }
}

/** Whether the new home comes first: the only one does, and so does the one that the main home is given up for. */
export function comesFirst({ leaves, main }: NewHome, homes: readonly Lived[]): boolean {
  return homes.length === 0 || main || leaves === homes[0]?.id
}
