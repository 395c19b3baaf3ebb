import type { ItemContent } from '../../../../../shared/model/item'

/** What is being written; the limit as it was typed, keywords as one line. */
export interface ItemDraft extends Omit<ItemContent, 'limitHours' | 'keywords'> {
  limit: string
  words: string
}

export const EMPTY_ITEM: ItemDraft = {
  title: '',
  summary: '',
  category: 'elderly',
  materials: [],
  questions: [],
  limit: '0',
  post: '',
  fee: '免费',
  steps: [''],
  window: 'w1',
  words: '',
  place: 'hall',
  chain: null,
}

/** A content as it is edited again. */
export function draftOf({ limitHours, keywords, ...content }: ItemContent): ItemDraft {
  return { ...content, limit: String(limitHours), words: keywords.join(' ') }
}

/** What was written, as it is sent. A limit that is no number is sent as one that the contract refuses in words. */
export function contentOf({ limit, words, ...draft }: ItemDraft): ItemContent {
  const hours = /^\d{1,4}$/.test(limit.trim()) ? Number(limit) : -1
  return { ...draft, limitHours: hours, keywords: words.split(/[\s，、,]+/).filter(Boolean) }
}
