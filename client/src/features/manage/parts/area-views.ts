import type { OutputOf } from '../../../../../shared/contracts/contract'
import type { places } from '../../../../../shared/contracts/places'
import { isHallTold } from '../../../../../shared/domain/new-community'

export type Areas = OutputOf<typeof places.areas>
export type Area = Areas['parent']

export const NO_HALL = '还没有填写服务大厅信息'

/** What a line of the list says under a name: where a community's hall is; nothing under a street. */
export function areaNote({ hall }: Pick<Area, 'hall'>): string | undefined {
  if (hall === null) return undefined
  return isHallTold(hall) ? hall.address : NO_HALL
}
