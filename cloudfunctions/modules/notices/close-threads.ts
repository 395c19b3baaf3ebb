import { THREAD_MACHINE } from '../../../shared/domain/thread-machine'
import type { NoticeThread } from '../../../shared/model/notice'
import { byTimer } from '../../kit/by-timer'
import { threads } from './stores'

const BATCH = 100
/** Rounds in which nothing could be closed because somebody else was faster: look again next time. */
const TRIES = 3

/**
 * Ends what still waits on a notice that is over. Safe to repeat. Round trips: one for each hundred, and one for each
 * thread. Throws where others change them too fast, so that the event stays pending.
 */
export async function closeThreads(notice: string, now: number): Promise<void> {
  for (let tries = 0; tries < TRIES; ) {
    const live = await threads.find({ where: { notice, live: true }, limit: BATCH, fields: ['rev', 'status'] })
    let closed = 0
    for (const thread of live) if (await closeThread(thread, now)) closed += 1
    if (live.length < BATCH && closed === live.length) return
    if (closed === 0) tries += 1
  }
  throw new Error(`the threads of ${notice} change too fast`)
}

/** False if somebody else moved it first. One round trip. */
export async function closeThread(
  { _id, rev, status }: Pick<NoticeThread, '_id' | 'rev' | 'status'>,
  now: number,
): Promise<boolean> {
  const fired = { id: _id, rev, status, event: 'close', now, unknown: 'THREAD_UNKNOWN' } as const
  return (await byTimer(THREAD_MACHINE, threads, fired)) !== null
}
