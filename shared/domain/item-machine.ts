import type { Machine } from './machine'

export const ITEM_STATUSES = ['published', 'retired'] as const
export type ItemStatus = (typeof ITEM_STATUSES)[number]
export const ITEM_EVENTS = ['admit', 'retire', 'restore'] as const
export type ItemEvent = (typeof ITEM_EVENTS)[number]
export type ItemActor = 'manager'

/** An item of the catalogue. `admit` writes the first version or the next; what is retired takes no new bookings. */
export const ITEM_MACHINE: Machine<ItemStatus, ItemEvent, ItemActor> = {
  initial: 'published',
  states: {
    published: { label: '可以办理', live: true },
    retired: { label: '已停办', live: false },
  },
  events: {
    admit: { from: ['published'], to: 'published', by: ['manager'], label: '审定发布' },
    retire: { from: ['published'], to: 'retired', by: ['manager'], label: '停办', needsReason: true },
    restore: { from: ['retired'], to: 'published', by: ['manager'], label: '恢复办理' },
  },
}
