import type { catalogue as contract } from '../../../shared/contracts/catalogue'
import { below } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { current } from './acts'
import { proposalRow } from './proposal-views'
import { itemProposals } from './stores'

type Serves = Handlers<typeof contract>

const PAGE = 20

/** Others' drafts that were never handed in are left out, so a page may be short. Round trips: caller, proposals. */
export const proposals: Serves['proposals'] = async ({ community, view, after }, { person }) => {
  const found = await itemProposals.find({
    where: { community, stage: view, ...(after === undefined ? {} : { sort: below(after) }) },
    order: { field: 'sort', direction: 'desc' },
    limit: PAGE + 1,
  })
  const page = found.slice(0, PAGE)
  const seen = page.filter(({ by, status, rev }) => by === person._id || status !== 'draft' || rev > 0)
  return {
    proposals: seen.map((one) => proposalRow(one, person._id)),
    next: found.length > PAGE ? (page.at(-1)?.sort ?? null) : null,
  }
}

/** Round trips: caller, proposal, names and team. Errors: PROPOSAL_UNKNOWN. */
export const proposal: Serves['proposal'] = (input, call) => current(input, call)
