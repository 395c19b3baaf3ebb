import type { OutputOf } from '../../../../../shared/contracts/contract'
import type { places } from '../../../../../shared/contracts/places'

export type Browsed = OutputOf<typeof places.browse>
export type ManagedPlace = Browsed['parent']
export type Move = OutputOf<typeof places.moves>['moves'][number]
