import type { OutputOf } from '../../../shared/contracts/contract'
import { AppError } from '../../../shared/contracts/errors'
import type { notices as contract } from '../../../shared/contracts/notices'
import { isReached, reachState } from '../../../shared/domain/reach'
import type { Reach } from '../../../shared/model/notice'
import { checkText } from '../../kit/check-text'
import { above, inc, replace } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { knockingFor } from './knocking'
import { reach } from './stores'

type Serves = Handlers<typeof contract>
type Household = OutputOf<typeof contract.visited>['household']

const PAGE = 50

/** Round trips: caller, notice, households; the post, for staff. Errors: those of `knockingFor`. */
export const visitList: Serves['visitList'] = async ({ view, after, ...input }, call) => {
  const { _id: notice, version } = await knockingFor(input, call)
  const found = await reach.find({
    where: {
      ...{ notice, version, building: input.building },
      ...(view === 'unreached' ? { reached: false } : {}),
      ...(after === undefined ? {} : { household: above(after) }),
    },
    order: { field: 'household', direction: 'asc' },
    limit: PAGE + 1,
  })
  const page = found.slice(0, PAGE)
  return {
    households: page.map(householdOf),
    next: found.length > PAGE ? (page.at(-1)?.household ?? null) : null,
  }
}

/**
 * One write on the row’s `rev`: what somebody of the household read meanwhile is not written over. The latest visit counts.
 * Round trips: caller, notice, household, write; the post, for staff. Errors: REACH_UNKNOWN, CONTENT_REFUSED, STALE and
 * those of `knockingFor`.
 */
export const visited: Serves['visited'] = async ({ household, result, note, rev, key, ...input }, call) => {
  const { person, openid, now } = call
  const notice = await knockingFor(input, call)
  const found = await reach.get(household)
  if (!found || found.notice !== notice._id || found.building !== input.building) throw new AppError('REACH_UNKNOWN')
  if (found.version !== notice.version) throw new AppError('STALE')
  if (found.visit?.key === key && found.visit.by === person._id) return { household: householdOf(found) }
  if (found.rev !== rev) throw new AppError('STALE')
  if ((await checkText(note, 'comment', openid)) === 'risky') throw new AppError('CONTENT_REFUSED')

  const visit = { result, note, by: person._id, byName: person.name, at: now, key }
  const facts = { ...found, visit }
  const changed = { state: reachState(facts), reached: isReached(facts, found.needsAck) }
  const written = await reach.update({ _id: household, rev }, { visit: replace(visit), ...changed, rev: inc(1) })
  if (written === 0) throw new AppError('STALE')
  return { household: householdOf({ ...facts, ...changed, rev: rev + 1 }) }
}

function householdOf({ _id, stairwell, label, state, reached, people, visit, rev }: Reach): Household {
  const told = visit && { result: visit.result, note: visit.note, byName: visit.byName, at: visit.at }
  return { id: _id, stairwell, label, state, reached, people, visit: told, rev }
}
