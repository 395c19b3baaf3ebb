import { NOTICE_MACHINE, NOTICE_STAGES } from '../../../shared/domain/notice-machine'
import type { Notice } from '../../../shared/model/notice'
import { byTimer } from '../../kit/by-timer'
import type { Changes, Where } from '../../kit/collection'
import { atMost } from '../../kit/operators'
import { publishing } from './published'
import { notices } from './stores'

/** What was set to be published by now. Its text was checked when it was handed in. */
export async function publishScheduled(now: number, limit: number): Promise<{ published: number }> {
  const due = { publishAt: atMost(now) }
  const order = { field: 'publishAt', direction: 'asc' } as const
  const found = await notices.find({ where: { status: 'scheduled', ...due }, order, limit })
  let published = 0
  for (const notice of found) if (await fire(notice, 'publish', due, publishing(notice, now), now)) published += 1
  return { published }
}

/** What is over leaves the feed; nobody else is told, and what still waited on it is closed by the drain. */
export async function expireNotices(now: number, limit: number): Promise<{ expired: number }> {
  const over = { expiresAt: atMost(now) }
  const order = { field: 'expiresAt', direction: 'asc' } as const
  const found = await notices.find({ where: { status: 'published', ...over }, order, limit })
  let expired = 0
  for (const notice of found) if (await fire(notice, 'expire', over, { fanAt: null }, now)) expired += 1
  return { expired }
}

/** False if somebody's command came first: what they did decides. One round trip. */
async function fire(
  { _id, rev, status }: Notice,
  event: 'publish' | 'expire',
  where: Where<Notice>,
  changes: Changes<Notice>,
  now: number,
): Promise<boolean> {
  const fired = { id: _id, rev, status, event, now, where, unknown: 'NOTICE_UNKNOWN' } as const
  const stage = NOTICE_STAGES[NOTICE_MACHINE.events[event].to]
  return (await byTimer(NOTICE_MACHINE, notices, { ...fired, changes: { ...changes, stage } })) !== null
}
