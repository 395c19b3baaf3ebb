import { ancestor, rangeInside } from '../../../shared/domain/places'
import type { Fan } from '../../../shared/model/notice'
import type { Place, PlaceId } from '../../../shared/model/place'
import { above, below, both, oneOf } from '../../kit/operators'
import { places } from '../places/stores'

/**
 * Places read at a time: households with the stairwells and buildings that stand between them, some 120 households.
 * Their people's rows, two or three times as many, are one insertion.
 */
const BATCH = 140

export type Household = Pick<Place, '_id' | 'homeKey'> & {
  building: PlaceId
  stairwell: PlaceId
  /** `2单元 501室` */
  label: string
}

export interface Batch {
  households: Household[]
  /** Where the telling stands after it; a target beyond the last one is the end. */
  end: Pick<Fan, 'target' | 'cursor'>
}

/** The names of stairwells, as they are met: a stairwell stands before its households, unless a batch ended between. */
export type Names = Map<PlaceId, string>
export const namesAlong = (): Names => new Map()

/**
 * The open households that come next, in the order of their paths, target by target; small targets go together.
 * Round trips: one for each target that is touched, and one where the batch begins within a stairwell.
 */
export async function householdsAfter(
  targets: readonly PlaceId[],
  { target, cursor }: Pick<Fan, 'target' | 'cursor'>,
  names: Names,
): Promise<Batch> {
  const end = { target, cursor }
  const met: Pick<Place, '_id' | 'name' | 'kind' | 'homeKey'>[] = []
  for (let within = targets[end.target]; within !== undefined; within = targets[end.target]) {
    const room = BATCH - met.length
    const found = await inside(within, end.cursor, room)
    met.push(...found)
    if (found.length < room) Object.assign(end, { target: end.target + 1, cursor: '' })
    else {
      end.cursor = found.at(-1)?._id ?? end.cursor
      break
    }
  }
  for (const { _id, kind, name } of met) if (kind === 'stairwell') names.set(_id, name)
  return { households: await labelled(met, names), end }
}

function inside(target: PlaceId, cursor: PlaceId | '', limit: number) {
  const [from, to] = rangeInside(target)
  return places.find({
    where: { _id: both(above(cursor === '' ? from : cursor), below(to)), status: 'open' },
    order: { field: '_id', direction: 'asc' },
    limit,
    fields: ['kind', 'name', 'homeKey'],
  })
}

async function labelled(met: Pick<Place, '_id' | 'name' | 'kind' | 'homeKey'>[], names: Names): Promise<Household[]> {
  const households = met.filter(({ kind }) => kind === 'household')
  const stairwellOf = (id: PlaceId) => ancestor(id, 'stairwell') ?? id
  const unknown = [...new Set(households.map(({ _id }) => stairwellOf(_id)))].filter((id) => !names.has(id))
  if (unknown.length > 0) {
    const found = await places.find({ where: { _id: oneOf(unknown) }, limit: unknown.length, fields: ['name'] })
    for (const { _id, name } of found) names.set(_id, name)
  }
  return households.map(({ name, kind: _, ...household }) => {
    const stairwell = stairwellOf(household._id)
    const building = ancestor(household._id, 'building') ?? stairwell
    return { ...household, building, stairwell, label: `${names.get(stairwell) ?? ''} ${name}`.trim() }
  })
}
