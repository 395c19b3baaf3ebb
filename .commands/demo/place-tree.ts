import { stairwellCodeOf } from '../../cloudfunctions/kit/ids'
import type { Place, PlaceId, PlaceKind } from '../../shared/model/place'

/** How a building is laid out; every building of a compound is alike. */
export interface BuildingShape {
  stairwells: number
  floors: number
  doors: number
}

export interface CompoundPlan {
  name: string
  grids: number
  buildingsPerGrid: number
  building: BuildingShape
}

export interface CommunityPlan {
  id: PlaceId
  name: string
  order: number
  compounds: CompoundPlan[]
}

/** An open place. */
export function place(_id: PlaceId, kind: PlaceKind, name: string, parent: PlaceId | null, order: number): Place {
  const code = kind === 'stairwell' ? stairwellCodeOf(_id) : null
  return { _id, kind, name, parent, order, status: 'open', movedTo: null, code, history: [], rev: 0 }
}

const two = (n: number) => String(n).padStart(2, '0')

/** A community and everything in it, parents before children. Grids are numbered through, buildings per compound. */
export function* placesOf(plan: CommunityPlan, street: PlaceId): Generator<Place> {
  yield place(plan.id, 'community', plan.name, street, plan.order)
  let gridNumber = 0
  for (const [i, compound] of plan.compounds.entries()) {
    const compoundId = `${plan.id}.c${i + 1}`
    yield place(compoundId, 'compound', compound.name, plan.id, i)
    for (let grid = 0; grid < compound.grids; grid++) {
      gridNumber++
      const gridId = `${compoundId}.g${two(gridNumber)}`
      yield place(gridId, 'grid', `第${gridNumber}网格`, compoundId, grid)
      for (let nth = 0; nth < compound.buildingsPerGrid; nth++) {
        const number = grid * compound.buildingsPerGrid + nth + 1
        const buildingId = `${gridId}.b${two(number)}`
        yield place(buildingId, 'building', `${number}号楼`, gridId, nth)
        yield* homesOf(buildingId, compound.building)
      }
    }
  }
}

function* homesOf(building: PlaceId, { stairwells, floors, doors }: BuildingShape): Generator<Place> {
  for (let stairwell = 1; stairwell <= stairwells; stairwell++) {
    const stairwellId = `${building}.u${stairwell}`
    yield place(stairwellId, 'stairwell', `${stairwell}单元`, building, stairwell - 1)
    for (let i = 0; i < floors * doors; i++) {
      const floor = Math.floor(i / doors) + 1
      const door = two((i % doors) + 1)
      yield place(`${stairwellId}.${two(floor)}${door}`, 'household', `${floor}${door}室`, stairwellId, i)
    }
  }
}
