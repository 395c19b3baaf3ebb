import type { OutputOf } from '../../../shared/contracts/contract'
import { AppError } from '../../../shared/contracts/errors'
import type { notices as contract } from '../../../shared/contracts/notices'
import { isWithin, kindOf, rangeInside } from '../../../shared/domain/places'
import type { Notice } from '../../../shared/model/notice'
import type { PlaceId } from '../../../shared/model/place'
import { either, isAbove, isOneOf, within } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { placeLabels } from '../places/labels'
import { reachesInto } from './readers'
import { notices, reach } from './stores'

type Count = OutputOf<typeof contract.board>['total']

/** What is counted of households. Whoever read it was sent it, also where nobody was registered when it went out. */
const OPENED = isOneOf('state', ['read', 'acknowledged'])
const TESTS = {
  delivered: either(isAbove('people', 0), OPENED),
  read: OPENED,
  acknowledged: isOneOf('state', ['acknowledged']),
  told: isOneOf('state', ['told']),
  reached: isOneOf('reached', [true]),
}

/**
 * Counts of what the caller answers for, and of nothing beyond: a leader sees their building, also of what the whole
 * community was told. Round trips: caller, notice, counts, names. Errors: NOTICE_UNKNOWN, WRONG_PLACE.
 */
export const board: Handlers<typeof contract>['board'] = async ({ place, notice, building }) => {
  if (building !== undefined && (!isWithin(building, place) || kindOf(building) !== 'building'))
    throw new AppError('WRONG_PLACE')
  const found = await reachingNotice(notice, building ?? place)
  const one = building ?? (kindOf(place) === 'building' ? place : null)
  const rows = { notice, version: found.version, building: one ?? within(rangeInside(place)) }
  const part = one === null ? ('building' as const) : ('stairwell' as const)
  const counted = await reach.tally(rows, part, TESTS)
  const labelOf = await placeLabels([place, ...counted.map((line) => line[part])])
  const parts = counted
    .map(({ count, ...line }): Count => ({ ...line, place: line[part], name: labelOf(line[part]), households: count }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
  const fanning = found.fanAt !== null && found.fan.event === 'publish'
  return { total: { ...sumOf(parts), place: one ?? place, name: labelOf(one ?? place) }, parts, fanning }
}

/** A notice that has been published and reaches into a place. One round trip. Errors: NOTICE_UNKNOWN. */
export async function reachingNotice(id: string, place: PlaceId): Promise<Notice> {
  const found = await notices.get(id)
  if (!found || found.publishedAt === null || !reachesInto(found, place)) throw new AppError('NOTICE_UNKNOWN')
  return found
}

const COUNTS = ['households', 'delivered', 'read', 'acknowledged', 'told', 'reached'] as const

function sumOf(parts: readonly Count[]): Omit<Count, 'place' | 'name'> {
  const sum = (name: (typeof COUNTS)[number]) => parts.reduce((total, part) => total + part[name], 0)
  return Object.fromEntries(COUNTS.map((name) => [name, sum(name)])) as Omit<Count, 'place' | 'name'>
}
