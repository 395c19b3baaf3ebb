import type { OutputOf } from '../../../../../shared/contracts/contract'
import type { grids } from '../../../../../shared/contracts/grids'

export type GridPage = OutputOf<typeof grids.grid>
export type GridTeam = GridPage['team']
/** Who is on, on a day. */
export type DayOn = GridPage['days'][number]
export type Visit = OutputOf<typeof grids.visit>['visit']
