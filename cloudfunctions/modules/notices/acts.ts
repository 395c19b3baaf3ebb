import { AppError, type ErrorCode } from '../../../shared/contracts/errors'
import {
  NOTICE_MACHINE,
  NOTICE_STAGES,
  type NoticeActor,
  type NoticeEvent,
} from '../../../shared/domain/notice-machine'
import type { Notice } from '../../../shared/model/notice'
import type { PlaceId } from '../../../shared/model/place'
import type { Changes, Where } from '../../kit/collection'
import type { Call } from '../../kit/serve'
import { statusBefore, transition } from '../../kit/transition'
import { notices } from './stores'
import { type WrittenView, writtenOf } from './written-views'

/** What every command on a notice says. */
export interface Handled {
  place: PlaceId
  notice: string
  rev: number
  key: string
}

interface Act {
  event: NoticeEvent
  role: NoticeActor
  changes?: Changes<Notice>
  where?: Where<Notice>
  reason?: string
}

/** True if this very command has been done before, as one of these events. Errors: KEY_USED. */
export function isRepeat({ history }: Notice, key: string, by: string, ...events: NoticeEvent[]): boolean {
  const done = history.find((past) => past.key === key)
  if (done === undefined || done.by !== by) return false
  if (!events.includes(done.event)) throw new AppError('KEY_USED')
  return true
}

/** Nobody’s text is checked, and no picture handed in, for a command that would be refused. Errors: STALE, NOT_NOW. */
export function assertCurrent({ rev, status }: Notice, seen: number, event: NoticeEvent): void {
  if (rev !== seen) throw new AppError('STALE', undefined, { status, rev })
  if (!NOTICE_MACHINE.events[event].from.includes(status)) throw new AppError('NOT_NOW')
}

/**
 * Does it by one transition, which keeps the stage in step, and gives what came of it. Round trips: transition, read
 * back, names. Errors: NOTICE_UNKNOWN, NOT_NOW, STALE, KEY_USED.
 */
export async function act(
  found: Notice,
  { place, notice, rev, key }: Handled,
  call: Call,
  { event, role, changes = {}, where = {}, reason }: Act,
): Promise<{ notice: WrittenView }> {
  await transition(NOTICE_MACHINE, notices, {
    id: notice,
    rev,
    status: statusBefore(found, key),
    event,
    actor: { id: call.person._id, role },
    channel: 'miniprogram',
    key,
    now: call.now,
    ...(reason === undefined ? {} : { reason }),
    where,
    changes: { ...changes, stage: NOTICE_STAGES[NOTICE_MACHINE.events[event].to] },
    explain: (): ErrorCode => 'STALE',
    unknown: 'NOTICE_UNKNOWN',
  })
  return { notice: await current(notice, place, call) }
}

/** What a notice is now, for who acts from a place. Errors: NOTICE_UNKNOWN. */
export async function current(id: string, place: PlaceId, call: Call): Promise<WrittenView> {
  const kept = await notices.get(id)
  if (!kept) throw new AppError('NOTICE_UNKNOWN')
  return writtenOf(kept, place, call)
}
