/** A path from the district down: `minghu.chunhe.hongxin.c1.g03.b07.u2.0501`. */
export type PlaceId = string

export const PLACE_KINDS = [
  'district',
  'street',
  'community',
  'compound',
  'grid',
  'building',
  'stairwell',
  'household',
] as const

export type PlaceKind = (typeof PLACE_KINDS)[number]

export interface Place {
  _id: PlaceId
  kind: PlaceKind
  name: string
  parent: PlaceId | null
  /** Position among its siblings. */
  order: number
  /** Public record of the party building leader; buildings only. */
  leader: { person: string; name: string } | null
}
