import type { PlaceChange } from '../domain/place-changes'

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

export const PLACE_KIND_NAMES: Record<PlaceKind, string> = {
  district: '区',
  street: '街道',
  community: '社区',
  compound: '小区',
  grid: '网格',
  building: '楼栋',
  stairwell: '单元',
  household: '户',
}

/** `moved`: it stands elsewhere now (`movedTo`); `closed`: it is no more. Both stay, so that old records keep their place. */
export type PlaceStatus = 'open' | 'moved' | 'closed'

export interface Place {
  _id: PlaceId
  kind: PlaceKind
  name: string
  parent: PlaceId | null
  /** Position among its siblings. */
  order: number
  status: PlaceStatus
  movedTo: PlaceId | null
  /** What the code on a stairwell's door says: 8 characters; stairwells only. */
  code: string | null
  /** File id of that code's picture, drawn by WeChat; absent until it was asked for. It moves along with the code. */
  codePicture?: string
  /**
   * The path that a household had first: what the id of a home in it is derived from, so that neighbours who
   * registered before and after a move are of one home. Absent while it has not moved.
   */
  homeKey?: PlaceId
  /** Bounded; the latest changes. */
  history: PlaceChange[]
  rev: number
}

/** Which grids of a community lie side by side: travel between home visits is counted in steps of this. */
export interface GridMap {
  /** The community. */
  _id: PlaceId
  /** `<grid>~<grid>`, the smaller id first; each pair at most once. */
  links: string[]
}

export const MOVE_STEPS = ['places', 'close', 'people', 'posts', 'notices', 'done'] as const
/** In this order: copy the places, close the old ones, then people follow, then posts and what hangs on them, then notices. */
export type MoveStep = (typeof MOVE_STEPS)[number]

/** A place with all in it on its way to another parent. The timer finishes it step by step; a repeat finds what is done. */
export interface PlaceMove {
  /** hash(person, key) */
  _id: string
  community: PlaceId
  from: PlaceId
  /** What it will be called there. */
  to: PlaceId
  name: string
  by: string
  at: number
  /** What is being rewritten now; `done` when nothing is left. */
  step: MoveStep
  /** Epoch ms before which the step must not begin: calls that began before the last one have ended by then. */
  notBefore: number
  /** Where the step goes on. */
  cursor: string
  /** Documents rewritten so far. */
  moved: number
  /** It met another move, or its name was taken where it was going; nothing was moved. */
  refused: boolean
}
