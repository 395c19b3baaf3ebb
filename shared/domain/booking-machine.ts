import type { Machine } from './machine'
import { HOUR, MINUTE } from './shanghai'
import { addWorkingMinutes, type WorkingTime } from './working-time'

export const BOOKING_STATUSES = [
  'pending',
  'confirmed',
  'declined',
  'cancelled',
  'expired',
  'ended',
  'abandoned',
] as const
export type BookingStatus = (typeof BOOKING_STATUSES)[number]

export const BOOKING_EVENTS = ['request', 'confirm', 'decline', 'cancel', 'reschedule', 'expire', 'end'] as const
export type BookingEvent = (typeof BOOKING_EVENTS)[number]

/** `person` is the person served; `system` is the timer. */
export type BookingActor = 'person' | 'staff' | 'manager' | 'system'

export const BOOKING_MACHINE: Machine<BookingStatus, BookingEvent, BookingActor> = {
  initial: 'pending',
  states: {
    pending: { label: '等待确认', live: true },
    confirmed: { label: '已确认', live: true },
    declined: { label: '未能受理', live: false },
    cancelled: { label: '已取消', live: false },
    expired: { label: '超时未确认', live: false },
    ended: { label: '已结束', live: false },
    // Written by the sweeper under the id of a request that never arrived, so that it cannot arrive late.
    abandoned: { label: '已作废', live: false },
  },
  events: {
    request: { from: [], to: 'pending', by: ['person'], label: '提交预约' },
    confirm: { from: ['pending'], to: 'confirmed', by: ['staff', 'manager'], label: '社区确认' },
    decline: { from: ['pending'], to: 'declined', by: ['staff', 'manager'], label: '社区答复', needsReason: true },
    cancel: { from: ['pending', 'confirmed'], to: 'cancelled', by: ['person'], label: '本人取消' },
    reschedule: { from: ['pending', 'confirmed'], to: 'pending', by: ['person'], label: '本人改时间' },
    expire: { from: ['pending'], to: 'expired', by: ['system'], label: '到期未确认，名额已释放' },
    end: { from: ['confirmed'], to: 'ended', by: ['system'], label: '办理时间已过' },
  },
}

export const LIVE_STATUSES: readonly BookingStatus[] = BOOKING_STATUSES.filter(
  (status) => BOOKING_MACHINE.states[status].live,
)

/** Staff answer a request within this much working time (限时办结). */
export const ANSWER_WITHIN_MINUTES = 4 * 60

/**
 * Until when a pending booking holds its place (epoch ms): four working hours, at the latest the start.
 * Beyond the known calendar it is one plain day.
 */
export function holdUntil(now: number, start: number, time: WorkingTime): number {
  // Counted from the minute of asking, so that the promise reads as it is kept: 14:30, not 14:30:12.
  const asked = now - (now % MINUTE)
  return Math.min(addWorkingMinutes(asked, ANSWER_WITHIN_MINUTES, time) ?? asked + 24 * HOUR, start)
}
