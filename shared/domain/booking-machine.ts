import type { Machine } from './machine'
import { HOUR, MINUTE } from './shanghai'
import { addWorkingMinutes, type WorkingTime } from './working-time'

export const BOOKING_STATUSES = [
  'waiting',
  'offered',
  'pending',
  'asking',
  'confirmed',
  'arrived',
  'serving',
  'completed',
  'noShow',
  'declined',
  'cancelled',
  'passed',
  'expired',
  'ended',
  'abandoned',
] as const
export type BookingStatus = (typeof BOOKING_STATUSES)[number]

export const BOOKING_EVENTS = [
  'request',
  'join',
  'offer',
  'accept',
  'pass',
  'lapse',
  'confirm',
  'decline',
  'reopen',
  'askMore',
  'supply',
  'cancel',
  'callOff',
  'reschedule',
  'checkIn',
  'start',
  'finish',
  'miss',
  'excuse',
  'expire',
  'end',
] as const
export type BookingEvent = (typeof BOOKING_EVENTS)[number]

/** `person` is the person served; `system` is the timer. */
export type BookingActor = 'person' | 'staff' | 'manager' | 'system'

const DESK = ['staff', 'manager'] as const

export const BOOKING_MACHINE: Machine<BookingStatus, BookingEvent, BookingActor> = {
  initial: 'pending',
  states: {
    // In the queue of a full slot: live, as it is to come, though it has no claim yet.
    waiting: { label: '候补中', live: true },
    offered: { label: '有名额了', live: true },
    pending: { label: '等待确认', live: true },
    asking: { label: '等您补充', live: true },
    confirmed: { label: '已确认', live: true },
    arrived: { label: '已签到', live: true },
    serving: { label: '正在办理', live: true },
    completed: { label: '已办结', live: false },
    noShow: { label: '没有到场', live: false },
    declined: { label: '未能受理', live: false },
    cancelled: { label: '已取消', live: false },
    passed: { label: '已放弃候补', live: false },
    expired: { label: '超时未确认', live: false },
    ended: { label: '已结束', live: false },
    // Written by the sweeper under the id of a request that never arrived, so that it cannot arrive late.
    abandoned: { label: '已作废', live: false },
  },
  events: {
    request: { from: [], to: 'pending', by: ['person', ...DESK], label: '提交预约' },
    join: { from: [], to: 'waiting', by: ['person'], label: '加入候补' },
    offer: { from: ['waiting'], to: 'offered', by: ['system'], label: '候补有名额了' },
    accept: { from: ['offered'], to: 'pending', by: ['person'], label: '接受名额' },
    pass: { from: ['waiting', 'offered'], to: 'passed', by: ['person'], label: '放弃候补' },
    lapse: { from: ['waiting', 'offered'], to: 'passed', by: ['system'], label: '没有及时接受，名额已给下一位' },
    confirm: { from: ['pending'], to: 'confirmed', by: DESK, label: '社区确认' },
    decline: { from: ['pending', 'asking'], to: 'declined', by: DESK, label: '社区答复', needsReason: true },
    reopen: { from: ['declined'], to: 'pending', by: DESK, label: '社区撤回答复，重新办理', needsReason: true },
    askMore: { from: ['pending'], to: 'asking', by: DESK, label: '社区请您补充', needsReason: true },
    supply: { from: ['asking'], to: 'pending', by: ['person'], label: '本人补充' },
    cancel: { from: ['pending', 'asking', 'confirmed'], to: 'cancelled', by: ['person'], label: '本人取消' },
    callOff: { from: ['confirmed', 'arrived'], to: 'cancelled', by: DESK, label: '社区取消', needsReason: true },
    reschedule: { from: ['pending', 'confirmed'], to: 'pending', by: ['person'], label: '本人改时间' },
    checkIn: { from: ['confirmed'], to: 'arrived', by: ['person', ...DESK], label: '签到' },
    start: { from: ['confirmed', 'arrived'], to: 'serving', by: DESK, label: '开始办理' },
    finish: { from: ['serving'], to: 'completed', by: DESK, label: '办结' },
    miss: { from: ['confirmed'], to: 'noShow', by: [...DESK, 'system'], label: '没有到场' },
    excuse: { from: ['noShow'], to: 'ended', by: ['manager'], label: '社区谅解，不计爽约', needsReason: true },
    expire: { from: ['pending', 'asking'], to: 'expired', by: ['system'], label: '到期未确认，名额已释放' },
    end: { from: ['confirmed', 'arrived', 'serving'], to: 'ended', by: ['system'], label: '办理时间已过' },
  },
}

export const LIVE_STATUSES: readonly BookingStatus[] = BOOKING_STATUSES.filter(
  (status) => BOOKING_MACHINE.states[status].live,
)

/** Staff answer a request within this much working time (限时办结). */
export const ANSWER_WITHIN_MINUTES = 4 * 60

/** A resident who is asked for more has two working days (of seven and a half hours) to supply it. */
export const SUPPLY_WITHIN_MINUTES = 2 * 450

/** Somebody may be checked in and served this long before the start. */
export const ARRIVE_BEFORE = 2 * HOUR
/** Who has not come this long after the start has missed it. */
export const MISSED_AFTER = 10 * MINUTE
/** A decline may be undone within this time. */
export const REOPEN_WITHIN = 24 * HOUR
/** What the desk has not finished, nor noted as missed, this long after the end ends by itself. */
export const UNFINISHED_AFTER = 2 * HOUR

/**
 * Until when a pending booking holds its place (epoch ms): four working hours, at the latest the start.
 * Beyond the known calendar it is one plain day.
 */
export function holdUntil(now: number, start: number, time: WorkingTime): number {
  return deadline({ now, start, within: ANSWER_WITHIN_MINUTES, otherwise: 24 * HOUR, time })
}

/** Until when a booking whose person is asked for more holds its place (epoch ms): two working days, at the latest the start. */
export function supplyUntil(now: number, start: number, time: WorkingTime): number {
  return deadline({ now, start, within: SUPPLY_WITHIN_MINUTES, otherwise: 48 * HOUR, time })
}

interface Promised {
  now: number
  start: number
  /** Working minutes. */
  within: number
  /** Plain time, beyond the known calendar. */
  otherwise: number
  time: WorkingTime
}

function deadline({ now, start, within, otherwise, time }: Promised): number {
  // Counted from the minute of asking, so that the promise reads as it is kept: 14:30, not 14:30:12.
  const asked = now - (now % MINUTE)
  return Math.min(addWorkingMinutes(asked, within, time) ?? asked + otherwise, start)
}
