import type { OutputOf } from '../../../../../shared/contracts/contract'
import type { grids } from '../../../../../shared/contracts/grids'

export type Plan = OutputOf<typeof grids.plan>
export type RotaLine = Plan['rota'][number]
export type RotaChange = Plan['changes'][number]
