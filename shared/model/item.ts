import type { PlaceId } from './place'

/** A paper or thing to bring; `where` says how to get it. */
export interface Material {
  name: string
  form: 'original' | 'copy' | 'originalAndCopy'
  copies: number
  where: string
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

/** A service item of the community's catalogue (目录管理). */
export interface ServiceItem {
  /** `<community>:<code>` */
  _id: string
  community: PlaceId
  title: string
  /** One sentence: who it is for and what one gets. */
  summary: string
  category: ItemCategory
  status: 'published' | 'retired'
  order: number
  /** 一次告知清单: everything to bring, said once. */
  materials: Material[]
  /** Time limit after the visit, in working hours; 0 is "while you wait". */
  limitHours: number
  /** Responsible post. */
  post: string
  /** What it costs, in words. */
  fee: string
  /** What happens, step by step. */
  steps: string[]
  window: string
}
