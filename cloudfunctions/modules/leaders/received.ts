import { AppError } from '../../../shared/contracts/errors'
import type { leaders as contract } from '../../../shared/contracts/leaders'
import { above, below } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { handlingOf, isMine } from './handling'
import { helpRequests } from './stores'
import { HELP_SUMMARY_FIELDS, helpOf, helpSummaryOf } from './views'

type Serves = Handlers<typeof contract>

const PAGE = 20
const STAFFS = { withStaff: true }
const LEADERS = { withStaff: false }

/**
 * What is live oldest first, what is past latest first. Of what is live, staff have first what is theirs to answer, page
 * after page, then what leaders still have: two lists, of which a cursor names one (0 or 1) and a place in it.
 * Round trips: caller, requests; one more where the first list comes to its end.
 */
export const received: Serves['received'] = async ({ place, view, after }, call) => {
  const handling = handlingOf(place, call)
  const live = view === 'live'
  const lists = live && handling.role !== 'leader' ? [STAFFS, LEADERS] : [{}]
  const [at, from] = after === undefined ? [0, null] : [Number(after.slice(0, 1)), after.slice(2)]
  const found: { list: number; request: Awaited<ReturnType<typeof read>>[number] }[] = []

  const read = (which: object, beyond: object) =>
    helpRequests.find({
      where: { ...handling.where, live, ...which, ...beyond },
      order: { field: 'sort', direction: live ? 'asc' : 'desc' },
      limit: PAGE + 1 - found.length,
      fields: HELP_SUMMARY_FIELDS,
    })

  for (const [list, which] of lists.entries()) {
    if (list < at || found.length > PAGE) continue
    const beyond = list === at && from !== null ? { sort: live ? above(from) : below(from) } : {}
    found.push(...(await read(which, beyond)).map((request) => ({ list, request })))
  }
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page.at(-1) : undefined
  return {
    requests: page.map(({ request }) => helpSummaryOf(request)),
    next: last ? `${last.list}:${last.request.sort}` : null,
  }
}

/** Round trips: caller, request. Errors: HELP_UNKNOWN. */
export const receivedOne: Serves['receivedOne'] = async ({ place, request }, call) => {
  const found = await helpRequests.get(request)
  if (!found || !isMine(found, handlingOf(place, call))) throw new AppError('HELP_UNKNOWN')
  return { request: helpOf(found) }
}
