import type { Machine } from './machine'

export const NOTICE_STATUSES = ['draft', 'review', 'scheduled', 'published', 'expired', 'withdrawn'] as const
export type NoticeStatus = (typeof NOTICE_STATUSES)[number]
export const NOTICE_EVENTS = [
  'draft',
  'edit',
  'submit',
  'send',
  'schedule',
  'approve',
  'approveLater',
  'refuse',
  'recall',
  'publish',
  'correct',
  'withdraw',
  'expire',
] as const
export type NoticeEvent = (typeof NOTICE_EVENTS)[number]
/** `leader` and `staff` act on what they answer for; `manager` besides decides what waits for review. */
export type NoticeActor = 'leader' | 'staff' | 'manager' | 'system'

const AUTHORS = ['leader', 'staff', 'manager'] as const

/**
 * A notice from draft to its end. `send` and `schedule` are a submission that needs nobody else's yes;
 * `submit` is one that does. Only what is published is read by residents; `publishedAt` never changes after.
 */
export const NOTICE_MACHINE: Machine<NoticeStatus, NoticeEvent, NoticeActor> = {
  initial: 'draft',
  states: {
    draft: { label: '草稿', live: true },
    review: { label: '等待审核', live: true },
    scheduled: { label: '等待发布', live: true },
    published: { label: '已发布', live: true },
    expired: { label: '已到期', live: false },
    withdrawn: { label: '已撤回', live: false },
  },
  events: {
    draft: { from: [], to: 'draft', by: AUTHORS, label: '起草' },
    edit: { from: ['draft'], to: 'draft', by: AUTHORS, label: '修改' },
    submit: { from: ['draft'], to: 'review', by: AUTHORS, label: '提交审核' },
    send: { from: ['draft'], to: 'published', by: AUTHORS, label: '发布' },
    schedule: { from: ['draft'], to: 'scheduled', by: AUTHORS, label: '定时发布' },
    approve: { from: ['review'], to: 'published', by: ['manager', 'staff'], label: '审核通过，发布' },
    approveLater: { from: ['review'], to: 'scheduled', by: ['manager', 'staff'], label: '审核通过，到时发布' },
    refuse: { from: ['review'], to: 'draft', by: ['manager', 'staff'], label: '退回修改', needsReason: true },
    recall: { from: ['review', 'scheduled'], to: 'draft', by: AUTHORS, label: '收回修改' },
    publish: { from: ['scheduled'], to: 'published', by: ['system'], label: '到时发布' },
    correct: { from: ['published'], to: 'published', by: AUTHORS, label: '更正', needsReason: true },
    withdraw: { from: ['published', 'scheduled'], to: 'withdrawn', by: AUTHORS, label: '撤回', needsReason: true },
    expire: { from: ['published'], to: 'expired', by: ['system'], label: '到期' },
  },
}

/** Where those who write find a notice: what still waits to be published, what is out, what is over. */
export const NOTICE_STAGES = {
  draft: 'waiting',
  review: 'waiting',
  scheduled: 'waiting',
  published: 'published',
  expired: 'over',
  withdrawn: 'over',
} as const satisfies Record<NoticeStatus, string>
export type NoticeStage = (typeof NOTICE_STAGES)[NoticeStatus]
