import type { GridMap, PlaceId } from '../model/place'

type Links = GridMap['links']

/** How a pair of neighbouring grids is written, whichever is named first. */
export const linkOf = (one: PlaceId, other: PlaceId): string => [one, other].sort().join('~')

/** The two grids of a link. */
export const gridsOf = (link: string): PlaceId[] => link.split('~')

/** Steps from grid to neighbouring grid between two grids: 0 within one, 1 side by side; null if no way leads there. */
export function gridSteps(links: Links, from: PlaceId, to: PlaceId): number | null {
  const beside = neighboursIn(links)
  const seen = new Set([from])
  let edge = [from]
  for (let steps = 0; edge.length > 0; steps += 1) {
    if (edge.includes(to)) return steps
    edge = edge.flatMap((grid) => [...(beside.get(grid) ?? [])]).filter((grid) => !seen.has(grid) && seen.add(grid))
  }
  return null
}

function neighboursIn(links: Links): Map<PlaceId, Set<PlaceId>> {
  const beside = new Map<PlaceId, Set<PlaceId>>()
  const put = (one: PlaceId, other: PlaceId) => beside.set(one, (beside.get(one) ?? new Set()).add(other))
  for (const [one = '', other = ''] of links.map(gridsOf)) {
    put(one, other)
    put(other, one)
  }
  return beside
}
