import type { Machine } from './machine'

/** A question on a notice, or an objection to a public one, and what was answered. */
export const THREAD_KINDS = ['question', 'objection'] as const
export type ThreadKind = (typeof THREAD_KINDS)[number]
export const THREAD_STATUSES = ['waiting', 'answered', 'closed'] as const
export type ThreadStatus = (typeof THREAD_STATUSES)[number]
export const THREAD_EVENTS = ['ask', 'answer', 'askMore', 'close'] as const
export type ThreadEvent = (typeof THREAD_EVENTS)[number]
export type ThreadActor = 'person' | 'leader' | 'staff' | 'manager' | 'system'

export const THREAD_NAMES: Record<ThreadKind, string> = { question: '提问', objection: '异议' }

export const THREAD_MACHINE: Machine<ThreadStatus, ThreadEvent, ThreadActor> = {
  initial: 'waiting',
  states: {
    waiting: { label: '等待答复', live: true },
    answered: { label: '已答复', live: false },
    closed: { label: '已结束', live: false },
  },
  events: {
    ask: { from: [], to: 'waiting', by: ['person'], label: '提出' },
    answer: { from: ['waiting', 'answered'], to: 'answered', by: ['leader', 'staff', 'manager'], label: '答复' },
    askMore: { from: ['answered', 'waiting'], to: 'waiting', by: ['person'], label: '追问' },
    close: { from: ['waiting', 'answered'], to: 'closed', by: ['system'], label: '通知已结束' },
  },
}

/** So many lines a thread may have; what needs more is talked about. */
export const THREAD_LINES = 20
