import type { Machine } from './machine'

export const FAMILY_STATUSES = ['asked', 'agreed', 'declined', 'ended'] as const
export type FamilyStatus = (typeof FAMILY_STATUSES)[number]
export const FAMILY_EVENTS = ['ask', 'agree', 'witness', 'decline', 'end'] as const
export type FamilyEvent = (typeof FAMILY_EVENTS)[number]

/** `member` is who is acted for; `witness` is the building leader, or staff, who heard them agree. */
export type FamilyActor = 'person' | 'member' | 'witness'

/** Acting for somebody else begins with their consent and ends when either side says so. */
export const FAMILY_MACHINE: Machine<FamilyStatus, FamilyEvent, FamilyActor> = {
  initial: 'asked',
  states: {
    asked: { label: '等待本人同意', live: true },
    agreed: { label: '可以代办', live: true },
    declined: { label: '本人未同意', live: false },
    ended: { label: '已解除', live: false },
  },
  events: {
    ask: { from: [], to: 'asked', by: ['person'], label: '请求代办' },
    agree: { from: ['asked'], to: 'agreed', by: ['member'], label: '本人同意' },
    witness: { from: ['asked'], to: 'agreed', by: ['witness'], label: '当面确认本人同意' },
    decline: { from: ['asked'], to: 'declined', by: ['member', 'witness'], label: '本人不同意', needsReason: false },
    end: { from: ['asked', 'agreed'], to: 'ended', by: ['person', 'member', 'witness'], label: '解除代办' },
  },
}

export const RELATIONS = [
  'parent',
  'child',
  'spouse',
  'sibling',
  'grandparent',
  'grandchild',
  'neighbour',
  'other',
] as const
export type Relation = (typeof RELATIONS)[number]
export const RELATION_NAMES: Record<Relation, string> = {
  parent: '父母',
  child: '子女',
  spouse: '配偶',
  sibling: '兄弟姐妹',
  grandparent: '祖父母、外祖父母',
  grandchild: '孙子女、外孙子女',
  neighbour: '邻居',
  other: '其他',
}

/** Below this age a guardian's word is the consent (个人信息保护法 第三十一条). */
export const GUARDIAN_UNTIL_AGE = 14

/** Members that one person may act for at a time. */
export const FAMILY_LIMIT = 10
