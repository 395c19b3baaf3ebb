import { AppError } from '../../../shared/contracts/errors'
import type { leaders as contract } from '../../../shared/contracts/leaders'
import { above, below } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { handlingOf, isMine } from './handling'
import { helpRequests } from './stores'
import { HELP_SUMMARY_FIELDS, helpOf, helpSummaryOf } from './views'

type Serves = Handlers<typeof contract>

const PAGE = 20

/**
 * What is live oldest first, what is past latest first; of a page, staff are shown first what is theirs to answer: what was handed over or missed, or
 * has no leader. Round trips: caller, requests.
 */
export const received: Serves['received'] = async ({ place, view, after }, call) => {
  const handling = handlingOf(place, call)
  const live = view === 'live'
  const beyond = after === undefined ? {} : { sort: live ? above(after) : below(after) }
  const found = await helpRequests.find({
    where: { ...handling.where, live, ...beyond },
    order: { field: 'sort', direction: live ? 'asc' : 'desc' },
    limit: PAGE + 1,
    fields: [...HELP_SUMMARY_FIELDS, 'leader'],
  })
  const page = found.slice(0, PAGE)
  const staffs = ({ status, leader }: (typeof page)[number]) =>
    status === 'overdue' || status === 'escalated' || (status === 'open' && leader === null)
  const first =
    handling.role === 'leader' || !live ? page : [...page.filter(staffs), ...page.filter((one) => !staffs(one))]
  return { requests: first.map(helpSummaryOf), next: found.length > PAGE ? (page.at(-1)?.sort ?? null) : null }
}

/** Round trips: caller, request. Errors: HELP_UNKNOWN. */
export const receivedOne: Serves['receivedOne'] = async ({ place, request }, call) => {
  const found = await helpRequests.get(request)
  if (!found || !isMine(found, handlingOf(place, call))) throw new AppError('HELP_UNKNOWN')
  return { request: helpOf(found) }
}
