import { AppError } from '../../../shared/contracts/errors'
import type { leaders as contract } from '../../../shared/contracts/leaders'
import { HELP_MACHINE, type HelpEvent } from '../../../shared/domain/help-machine'
import type { HelpRequest } from '../../../shared/model/leader'
import { checkText } from '../../kit/check-text'
import type { Changes } from '../../kit/collection'
import { below, replace } from '../../kit/operators'
import type { Call, Handlers } from '../../kit/serve'
import { statusBefore, transition } from '../../kit/transition'
import { handUpHelp } from './hand-up'
import { helpRequests } from './stores'
import { HELP_SUMMARY_FIELDS, helpOf, helpSummaryOf } from './views'

type Serves = Handlers<typeof contract>

const PAGE = 20

/** Round trips: caller, requests. */
export const myRequests: Serves['myRequests'] = async ({ after }, { person }) => {
  const beyond = after === undefined ? {} : { sort: below(after) }
  const found = await helpRequests.find({
    where: { person: person._id, ...beyond },
    order: { field: 'sort', direction: 'desc' },
    limit: PAGE + 1,
    fields: HELP_SUMMARY_FIELDS,
  })
  const page = found.slice(0, PAGE)
  return { requests: page.map(helpSummaryOf), next: found.length > PAGE ? (page.at(-1)?.sort ?? null) : null }
}

/** Round trips: caller, request. Errors: HELP_UNKNOWN. */
export const myRequest: Serves['myRequest'] = async ({ request }, { person }) => ({
  request: helpOf(await mineOnly(request, person._id)),
})

/** Round trips: caller, request, transition. Errors: HELP_UNKNOWN, NOT_NOW, STALE, KEY_USED. */
export const withdraw: Serves['withdraw'] = ({ request, rev, key }, call) =>
  move(call, { request, rev, key }, 'withdraw', { due: null, remindAt: null })

/** Round trips: caller, request, transition. Errors: HELP_UNKNOWN, CONTENT_REFUSED, NOT_NOW, STALE, KEY_USED. */
export const rate: Serves['rate'] = async ({ request, rev, score, comment, key }, call) => {
  const verdict = await checkText(comment, 'comment', call.openid)
  if (verdict === 'risky') throw new AppError('CONTENT_REFUSED')
  if (verdict === 'review') {
    const { community } = await mineOnly(request, call.person._id)
    await handUpHelp({ id: request, part: 'comment', text: comment, community }, call)
  }
  const rating = { score, comment, at: call.now }
  return move(call, { request, rev, key }, 'rate', { due: null, rating: replace(rating) })
}

async function move(
  { person, now }: Call,
  { request, rev, key }: { request: string; rev: number; key: string },
  event: HelpEvent,
  changes: Changes<HelpRequest>,
) {
  const found = await mineOnly(request, person._id)
  await transition(HELP_MACHINE, helpRequests, {
    id: request,
    rev,
    status: statusBefore(found, key),
    event,
    actor: { id: person._id, role: 'person' },
    channel: 'miniprogram',
    key,
    now,
    where: { person: person._id },
    changes,
    explain: () => 'STALE',
    unknown: 'HELP_UNKNOWN',
  })
  return { request: helpOf(await mineOnly(request, person._id)) }
}

async function mineOnly(id: string, person: string): Promise<HelpRequest> {
  const found = await helpRequests.get(id)
  if (found?.person !== person) throw new AppError('HELP_UNKNOWN')
  return found
}
