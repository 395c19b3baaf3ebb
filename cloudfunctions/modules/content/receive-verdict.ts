import { AppError } from '../../../shared/contracts/errors'
import { CHECK_MACHINE, type CheckEvent } from '../../../shared/domain/check-machine'
import { allows } from '../../../shared/domain/machine'
import { warn } from '../../kit/log'
import { transition } from '../../kit/transition'
import { contentChecks } from './stores'

/** What WeChat pushes of a picture's check, as far as it is used. */
export interface Verdict {
  trace: string
  suggest: 'pass' | 'review' | 'risky'
}

const EVENTS: Record<Verdict['suggest'], CheckEvent> = { pass: 'pass', risky: 'refuse', review: 'doubt' }

/** A person may decide between reading and writing. */
const TRIES = 3

/** Reads a push; null if it is no verdict on a picture. One without a clear result is a doubt: never a silent pass. */
export function verdictIn(event: unknown): Verdict | null {
  if (event === null || typeof event !== 'object') return null
  const { Event, trace_id: trace, errcode, result } = event as Record<string, unknown>
  if (Event !== 'wxa_media_check' || typeof trace !== 'string' || trace === '') return null
  const { suggest } = (result ?? {}) as { suggest?: unknown }
  const isClear = (errcode === undefined || errcode === 0) && (suggest === 'pass' || suggest === 'risky')
  return { trace, suggest: isClear ? suggest : 'review' }
}

/**
 * Takes WeChat's verdict to the check that has this trace; the drain carries it on. A trace that nobody knows is told to
 * the operator and is no failure, as the platform would push it again for ever; what a person has decided stands.
 * Round trips: 2.
 */
export async function receiveVerdict({ trace, suggest }: Verdict, now: number): Promise<void> {
  const event = EVENTS[suggest]
  for (let i = 0; i < TRIES; i++) {
    const [found] = await contentChecks.find({ where: { trace }, limit: 1, fields: ['status', 'rev'] })
    if (!found) return warn('verdict', 'unknownTrace')
    const { _id, status, rev } = found
    if (!allows(CHECK_MACHINE, status, event, 'system')) return
    try {
      await transition(CHECK_MACHINE, contentChecks, {
        ...{ id: _id, rev, status, event, now },
        actor: { id: 'system', role: 'system' },
        channel: 'timer',
        key: `verdict:${trace}`,
        changes: { dueAt: null },
        explain: () => 'STALE',
        unknown: 'CHECK_UNKNOWN',
      })
      return
    } catch (error) {
      // Somebody else's decision came first: look again.
      if (!(error instanceof AppError)) throw error
    }
  }
  throw new Error(`the check ${trace} changes too fast`)
}
