import { randomUUID } from 'node:crypto'
import type { Envelope } from '../../shared/contracts/envelope'
import { AppError } from '../../shared/contracts/errors'
import { type Meter, metered } from './call'
import { underLease } from './lease'
import { log, whereOf } from './log'
import { refuse } from './refuse'
import { wxContext } from './sdk'

/** One scheduled job: safe to run twice, late or not at all. Times in ms. */
export interface Job {
  name: string
  /** Not more often than this. */
  every: number
  /** A run that takes longer has died; another may start. */
  lease: number
  /** `until` (epoch ms): when to stop beginning anything new. */
  run(now: number, until: number): Promise<Record<string, number>>
}

export type JobReport = Record<string, Record<string, number> | 'notDue' | 'failed'>

/** What the platform sets for a timer trigger. */
const TIMER_SOURCE = 'wx_trigger'

/** One run ends well before the function's time limit (60 s), which would end it in the middle of something (ms). */
const RUN_TIME = 30_000
/** What one job may take of it; a backlog goes on in the next run. */
const JOB_TIME = 8_000
/** What a job may take even where those before it took all. */
const LEAST_TIME = 1_000

/**
 * Makes the `main` of a timer function: refuses everybody but the platform's timer, then runs each job under its lease.
 * A job that fails is logged and does not keep the others from running; its work is still there next time.
 */
export function serveTimer(jobs: readonly Job[]): () => Promise<{ ok: boolean; jobs: JobReport } | Envelope<never>> {
  return async () => {
    const requestId = randomUUID()
    if (wxContext().source !== TIMER_SOURCE) return refuse(new AppError('WRONG_SOURCE'), requestId, Date.now())
    const report: JobReport = {}
    const end = Date.now() + RUN_TIME
    for (const job of jobs) report[job.name] = await runJob(job, requestId, end)
    return { ok: !Object.values(report).includes('failed'), jobs: report }
  }
}

async function runJob(job: Job, requestId: string, end: number): Promise<JobReport[string]> {
  const now = Date.now()
  const until = now + Math.max(LEAST_TIME, Math.min(JOB_TIME, end - now))
  const meter: Meter = { trips: 0, openapi: 0 }
  const line = { function: 'tick', action: job.name, requestId }
  try {
    const done = await metered(meter, () => underLease(job, requestId, now, () => job.run(now, until)))
    if (done) log({ level: 'info', ...line, ms: Date.now() - now, ...meter, code: 'OK', facts: done })
    return done ?? 'notDue'
  } catch (error) {
    log({ level: 'error', ...line, ms: Date.now() - now, ...meter, code: 'INTERNAL', where: whereOf(error) })
    return 'failed'
  }
}
