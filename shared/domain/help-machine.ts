import type { Machine } from './machine'

export const HELP_STATUSES = ['open', 'accepted', 'escalated', 'overdue', 'answered', 'closed', 'withdrawn'] as const
export type HelpStatus = (typeof HELP_STATUSES)[number]
export const HELP_EVENTS = [
  'ask',
  'accept',
  'answer',
  'handOver',
  'escalate',
  'climb',
  'rate',
  'lapse',
  'withdraw',
] as const
export type HelpEvent = (typeof HELP_EVENTS)[number]
export type HelpActor = 'person' | 'leader' | 'staff' | 'manager' | 'system'

/** 键对键 a question online, 面对面 a call at home, 公对公 an errand done for you. */
export const HELP_KINDS = ['question', 'homeCall', 'errand'] as const
export type HelpKind = (typeof HELP_KINDS)[number]

export interface HelpKindDefinition {
  name: string
  label: string
  /** What a resident reads before asking. */
  about: string
  /** Working minutes until an answer is owed; a working day has 450. */
  withinMinutes: number
  /** Whether only a verified resident of the building may ask: it touches the household. */
  needsVerified: boolean
}

export const HELP: Record<HelpKind, HelpKindDefinition> = {
  question: {
    name: '键对键',
    label: '在线问',
    about: '写下问题，楼栋长在线答复',
    withinMinutes: 450,
    needsVerified: false,
  },
  homeCall: { name: '面对面', label: '请上门', about: '请楼栋长到家里来一趟', withinMinutes: 900, needsVerified: true },
  errand: {
    name: '公对公',
    label: '请代办',
    about: '请楼栋长替您到社区跑一趟',
    withinMinutes: 1350,
    needsVerified: true,
  },
}

const WORKED_ON = ['open', 'accepted', 'escalated', 'overdue'] as const

/** A request to the building leader; what is missed goes to staff, what staff miss goes to the manager. */
export const HELP_MACHINE: Machine<HelpStatus, HelpEvent, HelpActor> = {
  initial: 'open',
  states: {
    open: { label: '等待楼栋长答复', live: true },
    accepted: { label: '楼栋长已接下', live: true },
    escalated: { label: '已转社区办理', live: true },
    overdue: { label: '已报社区负责人', live: true },
    answered: { label: '已答复，请评价', live: false },
    closed: { label: '已办结', live: false },
    withdrawn: { label: '已撤回', live: false },
  },
  events: {
    ask: { from: [], to: 'open', by: ['person'], label: '提出' },
    accept: { from: ['open'], to: 'accepted', by: ['leader'], label: '楼栋长接下' },
    answer: { from: WORKED_ON, to: 'answered', by: ['leader', 'staff', 'manager'], label: '答复' },
    handOver: { from: ['open', 'accepted'], to: 'escalated', by: ['leader'], label: '转社区办理', needsReason: true },
    escalate: { from: ['open', 'accepted'], to: 'escalated', by: ['system'], label: '超时，转社区办理' },
    climb: { from: ['escalated'], to: 'overdue', by: ['system'], label: '再次超时，报社区负责人' },
    rate: { from: ['answered'], to: 'closed', by: ['person'], label: '评价' },
    lapse: { from: ['answered'], to: 'closed', by: ['system'], label: '七天未评价，自动办结' },
    withdraw: { from: ['open', 'accepted', 'escalated', 'overdue'], to: 'withdrawn', by: ['person'], label: '撤回' },
  },
}

/** Staff answer what reached them within this much working time. */
export const ESCALATED_WITHIN_MINUTES = 450
/** An answer that nobody rates closes after this many days. */
export const LAPSE_AFTER_DAYS = 7
