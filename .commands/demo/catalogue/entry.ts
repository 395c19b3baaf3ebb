import type { ItemContent, Material } from '../../../shared/model/item'

/** A service item before it belongs to a community. */
export interface CatalogueEntry extends Omit<ItemContent, 'questions' | 'keywords' | 'place' | 'chain'> {
  /** Ends the item's id; never changes once published. */
  code: string
}

/** Seen at the window and handed back. */
export const original = (name: string, where: string): Material => ({
  name,
  form: 'original',
  copies: 0,
  where,
  atHome: true,
})
export const copy = (name: string, where: string, copies = 1): Material => ({
  name,
  form: 'copy',
  copies,
  where,
  atHome: true,
})
/** The original is checked and handed back, the copies are kept. */
export const both = (name: string, where: string, copies = 1): Material => ({
  name,
  form: 'originalAndCopy',
  copies,
  where,
  atHome: true,
})

export const IDENTITY_CARD = both('居民身份证', '自备；窗口可免费复印正反面')
export const HOUSEHOLD_REGISTER = both('户口簿（首页和本人页）', '自备；窗口可免费复印')
export const BANK_CARD = copy('本人银行卡（一类账户）', '自备，复印有卡号的一面；以社保卡为佳')
export const FORM_ON_SITE = (name: string): Material => ({
  ...original(name, '窗口免费领取，工作人员帮助填写'),
  atHome: false,
})
