import { AppError } from '../../../shared/contracts/errors'
import type { leaders as contract } from '../../../shared/contracts/leaders'
import {
  ESCALATED_WITHIN_MINUTES,
  HELP_MACHINE,
  type HelpEvent,
  LAPSE_AFTER_DAYS,
} from '../../../shared/domain/help-machine'
import { remindOfDue } from '../../../shared/domain/reminders'
import { HOUR } from '../../../shared/domain/shanghai'
import type { HelpRequest } from '../../../shared/model/leader'
import { checkText } from '../../kit/check-text'
import type { Changes } from '../../kit/collection'
import { replace } from '../../kit/operators'
import type { Call, Handlers } from '../../kit/serve'
import { statusBefore, transition } from '../../kit/transition'
import { dueAfter } from './due'
import { handUpHelp } from './hand-up'
import { type Handling, handlingOf, inHand, isMine } from './handling'
import { helpRequests } from './stores'
import { helpOf } from './views'

type Serves = Handlers<typeof contract>

interface Handled {
  place: string
  request: string
  rev: number
  key: string
}

/** Round trips: caller, request, transition, read back. Errors: HELP_UNKNOWN, NO_DUTY, PROMISE_WRONG, WRONG_ROLE, NOT_NOW, STALE. */
export const accept: Serves['accept'] = async (input, call) => {
  const { found, handling } = await reach(input, call)
  const { promisedAt } = input
  const fits = promisedAt === null ? found.kind === 'question' : promisedAt > call.now && promisedAt <= (found.due ?? 0)
  const repeat = found.history.some((past) => past.key === input.key)
  if (!fits && !repeat) throw new AppError('PROMISE_WRONG')
  return move(input, call, handling, found, 'accept', { promisedAt })
}

/** Round trips: caller, request, transition, read back. Errors: HELP_UNKNOWN, NO_DUTY, CONTENT_REFUSED, WRONG_ROLE, NOT_NOW, STALE. */
export const answer: Serves['answer'] = async (input, call) => {
  const { found, handling } = await reach(input, call)
  const { text } = input
  await assertFit(found, 'answer', text, call)
  const { person, now } = call
  const said = { text, by: person._id, byName: person.name, at: now }
  const rateBefore = now + LAPSE_AFTER_DAYS * 24 * HOUR
  return move(input, call, handling, found, 'answer', { answer: replace(said), due: rateBefore, remindAt: null })
}

/** Round trips: caller, request, transition, read back. Errors: HELP_UNKNOWN, NO_DUTY, CONTENT_REFUSED, WRONG_ROLE, NOT_NOW, STALE. */
export const handOver: Serves['handOver'] = async (input, call) => {
  const { found, handling } = await reach(input, call)
  await assertFit(found, 'reason', input.reason, call)
  const due = await dueAfter(ESCALATED_WITHIN_MINUTES, found.community, call.now)
  return move(
    input,
    call,
    handling,
    found,
    'handOver',
    { due, withStaff: true, remindAt: remindOfDue(due, call.now) },
    input.reason,
  )
}

/** What WeChat doubts is seen all the same until a person decides. Errors: CONTENT_REFUSED. */
async function assertFit({ _id, community }: HelpRequest, part: 'answer' | 'reason', text: string, call: Call) {
  const verdict = await checkText(text, 'comment', call.openid)
  if (verdict === 'risky') throw new AppError('CONTENT_REFUSED')
  if (verdict === 'review') await handUpHelp({ id: _id, part, text, community }, call)
}

/** The request, if it is in the caller's hand. Errors: HELP_UNKNOWN, NO_DUTY. */
async function reach({ place, request, key }: Handled, call: Call) {
  const handling = handlingOf(place, call)
  const found = await helpRequests.get(request)
  if (!found || !isMine(found, handling)) throw new AppError('HELP_UNKNOWN')
  if (found.person === call.person._id) throw new AppError('NO_DUTY')
  const repeat = found.history.some((past) => past.key === key)
  // What went to staff is staff's.
  if (!repeat && handling.role === 'leader' && !inHand(found)) throw new AppError('NOT_NOW')
  return { found, handling }
}

async function move(
  { request, rev, key }: Handled,
  { person, now }: Call,
  { role, where }: Handling,
  found: HelpRequest,
  event: HelpEvent,
  changes: Changes<HelpRequest>,
  reason?: string,
) {
  await transition(HELP_MACHINE, helpRequests, {
    id: request,
    rev,
    status: statusBefore(found, key),
    event,
    actor: { id: person._id, role },
    channel: 'miniprogram',
    key,
    now,
    ...(reason === undefined ? {} : { reason }),
    where,
    changes,
    explain: () => 'STALE',
    unknown: 'HELP_UNKNOWN',
  })
  const kept = await helpRequests.get(request)
  if (!kept) throw new AppError('HELP_UNKNOWN')
  return { request: helpOf(kept) }
}
