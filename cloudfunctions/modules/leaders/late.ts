import {
  ESCALATED_WITHIN_MINUTES,
  HELP_MACHINE,
  type HelpEvent,
  type HelpStatus,
} from '../../../shared/domain/help-machine'
import { remindOfDue } from '../../../shared/domain/reminders'
import type { HelpRequest } from '../../../shared/model/leader'
import { byTimer } from '../../kit/by-timer'
import { atMost } from '../../kit/operators'
import { dueAfter } from './due'
import { helpRequests } from './stores'

type Due = Pick<HelpRequest, '_id' | 'rev' | 'community'>

/** What the leader missed goes to staff, with a deadline of their own. */
export async function escalateRequests(now: number, limit: number): Promise<{ escalated: number }> {
  const fire = async (status: HelpStatus) => late(status, 'escalate', now, limit)
  return { escalated: (await fire('open')) + (await fire('accepted')) }
}

/** What staff missed goes up to the manager; nobody's deadline runs any more, but it stays on the list until answered. */
export async function climbRequests(now: number, limit: number): Promise<{ climbed: number }> {
  return { climbed: await late('escalated', 'climb', now, limit) }
}

/** An answer that nobody rated in time closes. */
export async function lapseRequests(now: number, limit: number): Promise<{ lapsed: number }> {
  return { lapsed: await late('answered', 'lapse', now, limit) }
}

/** Fires one event on requests whose deadline has passed, oldest first. A command that came first decides. */
async function late(status: HelpStatus, event: HelpEvent, now: number, limit: number): Promise<number> {
  const passed = { due: atMost(now) }
  const found = await helpRequests.find({
    where: { status, ...passed },
    order: { field: 'due', direction: 'asc' },
    limit,
    fields: ['rev', 'community'],
  })
  let done = 0
  for (const one of found) if (await fireOne(one, status, event, now)) done += 1
  return done
}

async function fireOne(
  { _id, rev, community }: Due,
  status: HelpStatus,
  event: HelpEvent,
  now: number,
): Promise<boolean> {
  const escalated = event === 'escalate'
  const due = escalated ? await dueAfter(ESCALATED_WITHIN_MINUTES, community, now) : null
  const fired = { id: _id, rev, status, event, now, where: { due: atMost(now) }, unknown: 'HELP_UNKNOWN' } as const
  const changes = { due, remindAt: remindOfDue(due, now), ...(escalated ? { withStaff: true } : {}) }
  return (await byTimer(HELP_MACHINE, helpRequests, { ...fired, changes })) !== null
}
