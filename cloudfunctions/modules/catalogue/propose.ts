import type { catalogue as contract } from '../../../shared/contracts/catalogue'
import { AppError } from '../../../shared/contracts/errors'
import { PROPOSAL_MACHINE, PROPOSAL_STAGES } from '../../../shared/domain/proposal-machine'
import type { ItemProposal } from '../../../shared/model/proposal'
import { fingerprintOf, proposalIdOf, sortKey } from '../../kit/ids'
import { deskRole } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { act, assertCurrent, assertOwn, current, handledProposal, isRepeat } from './acts'
import { assertWritten } from './content'
import { proposalView } from './proposal-views'
import { catalogueItems, itemProposals } from './stores'

type Serves = Handlers<typeof contract>

/**
 * Drafts a proposal; nobody is told yet. Round trips: caller, item if it changes one, proposal, names and team.
 * Errors: ITEM_UNKNOWN, ITEM_RETIRED, ITEM_CHANGED, MATERIAL_TWICE, QUESTION_TWICE, KEY_USED.
 */
export const propose: Serves['propose'] = async ({ community, item, base, content, key }, call) => {
  const { person, now } = call
  assertWritten(content)
  const _id = proposalIdOf(person._id, key)
  const asked = fingerprintOf({ community, item, base, content: JSON.stringify(content) })
  const made = await itemProposals.get(_id)
  if (made) return repeated(made, asked, call)
  await assertChangeable(community, item, base)

  const status = PROPOSAL_MACHINE.initial
  const entry = {
    at: now,
    by: person._id,
    event: 'draft',
    from: null,
    to: status,
    channel: 'miniprogram',
    rev: 0,
  } as const
  const proposal: ItemProposal = {
    _id,
    key,
    community,
    // A new item's code is the proposal's own: two proposals can never make one item.
    item: item ?? `${community}:${_id.slice(1, 13)}`,
    base: item === null ? 0 : base,
    content,
    by: person._id,
    byName: person.name,
    checkedBy: null,
    needsReview: false,
    asked,
    createdAt: now,
    sort: sortKey(now, _id),
    status,
    live: PROPOSAL_MACHINE.states[status].live,
    stage: PROPOSAL_STAGES[status],
    rev: 0,
    history: [{ ...entry, role: deskRole(person, community, now), key }],
    pending: [],
    pendingAt: null,
  }
  if (await itemProposals.insertIfAbsent(proposal)) return { proposal: await proposalView(proposal, call) }
  const first = await itemProposals.get(_id)
  if (!first) throw new AppError('KEY_USED')
  return repeated(first, asked, call)
}

/** Rewrites one's own draft. Round trips: caller, proposal, transition, read back, names and team. */
export const edit: Serves['edit'] = async ({ content, ...input }, call) => {
  assertWritten(content)
  const found = await handledProposal(input, call.person._id)
  if (isRepeat(found, input.key, call.person._id, 'edit')) return current(input, call)
  assertOwn(found, call.person._id)
  assertCurrent(found, input.rev, 'edit')
  return act(found, input, call, { event: 'edit', changes: { content, needsReview: false } })
}

async function repeated(made: ItemProposal, asked: string, call: Parameters<Serves['propose']>[1]) {
  if (made.asked !== asked) throw new AppError('KEY_USED')
  return { proposal: await proposalView(made, call) }
}

/** That the version which is to change is the current one of an item in service. One round trip; none for a new item. */
export async function assertChangeable(community: string, item: string | null, base: number): Promise<void> {
  if (item === null) return
  const found = await catalogueItems.get(item)
  if (found?.community !== community) throw new AppError('ITEM_UNKNOWN')
  if (found.status !== 'published') throw new AppError('ITEM_RETIRED')
  if (found.version !== base) throw new AppError('ITEM_CHANGED')
}
