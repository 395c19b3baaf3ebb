import type { ItemActor, ItemEvent, ItemStatus } from '../domain/item-machine'
import type { ReviewChainId } from '../domain/review-chains'
import type { HistoryEntry, OutboxEvent } from './booking'
import type { PlaceId } from './place'

/** A paper or thing to bring; `where` says how to get it. */
export interface Material {
  name: string
  form: 'original' | 'copy' | 'originalAndCopy'
  copies: number
  where: string
  /** Can be prepared at home, so that nobody comes for it twice. */
  atHome: boolean
}

/** Asked before anybody comes: who answers `stops` would come in vain, and is told what to do instead. */
export interface EligibilityQuestion {
  question: string
  stops: 'yes' | 'no'
  instead: string
}

export const ITEM_CATEGORIES = ['elderly', 'care', 'family', 'housing', 'work', 'certificate'] as const
export type ItemCategory = (typeof ITEM_CATEGORIES)[number]

export const CATEGORY_NAMES: Record<ItemCategory, string> = {
  elderly: '老年人',
  care: '帮扶救助',
  family: '生育家庭',
  housing: '居住房屋',
  work: '就业社保',
  certificate: '证明盖章',
}

export const ITEM_PLACES = ['hall', 'home', 'online'] as const
export type ItemPlace = (typeof ITEM_PLACES)[number]

export const ITEM_PLACE_NAMES: Record<ItemPlace, string> = { hall: '到窗口办', home: '上门办', online: '网上办' }

/** What is said of a service; a version of it is admitted as a whole. */
export interface ItemContent {
  title: string
  /** One sentence: who it is for and what one gets. */
  summary: string
  category: ItemCategory
  /** 一次告知清单: everything to bring, said once. */
  materials: Material[]
  questions: EligibilityQuestion[]
  /** Time limit after the visit, in working hours; 0 is "while you wait". */
  limitHours: number
  /** Responsible post. */
  post: string
  /** What it costs, in words. */
  fee: string
  /** What happens, step by step. */
  steps: string[]
  /** `w3` */
  window: string
  /** Other words that people look for it by. */
  keywords: string[]
  place: ItemPlace
  /** Who looks at what is handed in, one after the other; null where nobody has to. */
  chain: ReviewChainId | null
}

/** A service item of the community's catalogue (目录管理). */
export interface ServiceItem extends ItemContent {
  /** `<community>:<code>` */
  _id: string
  community: PlaceId
  order: number
  /** 1 when it was first admitted, then one more with every admitted change. */
  version: number
  /** The proposal that this version was admitted from; null for what came with the installation. */
  proposal: string | null
  /** What search finds it by. */
  terms: string[]
  /** Epoch ms since when the pinyin of its words waits to be added; null once it was. */
  indexAt: number | null
  status: ItemStatus
  live: boolean
  rev: number
  history: HistoryEntry<ItemEvent, ItemStatus, ItemActor>[]
  pending: OutboxEvent<ItemEvent>[]
  pendingAt: number | null
}

/** What an item said before a change was admitted. */
export interface ItemVersion extends ItemContent {
  /** `<item>#<version>` */
  _id: string
  item: string
  community: PlaceId
  version: number
  proposal: string | null
  /** Epoch ms until when it stood. */
  until: number
}
