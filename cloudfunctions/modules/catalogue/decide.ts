import type { catalogue as contract } from '../../../shared/contracts/catalogue'
import { AppError } from '../../../shared/contracts/errors'
import type { ItemProposal } from '../../../shared/model/proposal'
import { checkText } from '../../kit/check-text'
import type { Call, Handlers } from '../../kit/serve'
import { act, assertCurrent, current, type Handled, handledProposal, isRepeat, move } from './acts'
import { settleAdmitted } from './admit-item'
import { assertChangeable } from './propose'

type Serves = Handlers<typeof contract>

/** Says that it is right; whoever does attests what it says, also where WeChat had a doubt. Round trips: caller, proposal, transition, read back, names and team. */
export const check: Serves['check'] = async (input, call) => {
  const found = await othersProposal(input, call)
  return act(found, input, call, { event: 'check', changes: { checkedBy: call.person._id, needsReview: false } })
}

/**
 * Admits it, then writes the item's next version; a crash between the two is finished by a repeat or by the drain.
 * Round trips: caller, proposal, item, transition, item and its old version, read back, names and team.
 */
export const admit: Serves['admit'] = async (input, call) => {
  const found = await handledProposal(input, call.person._id)
  if (!isRepeat(found, input.key, call.person._id, 'admit')) {
    assertCurrent(found, input.rev, 'admit')
    if (found.checkedBy === call.person._id) throw new AppError('CHECKED_BY_YOU')
    await assertChangeable(found.community, found.base === 0 ? null : found.item, found.base)
    await move(found, input, { id: call.person._id, role: 'manager' }, call.now, { event: 'admit' })
  }
  if ((await settleAdmitted(input.proposal, call.now)) === 'outrun') throw new AppError('ITEM_CHANGED')
  return current(input, call)
}

/** Round trips: caller, proposal, transition, read back, names and team. Errors: OWN_PROPOSAL, CONTENT_REFUSED, NOT_NOW, STALE. */
export const refuse: Serves['refuse'] = async ({ reason, ...input }, call) => {
  const found = await othersProposal(input, call)
  if ((await checkText(reason, 'comment', call.openid)) === 'risky') throw new AppError('CONTENT_REFUSED')
  return act(found, input, call, { event: 'refuse', reason, changes: { checkedBy: null } })
}

/** Nobody checks what they propose. Errors: PROPOSAL_UNKNOWN, OWN_PROPOSAL. */
async function othersProposal(input: Handled, { person }: Call): Promise<ItemProposal> {
  const found = await handledProposal(input, person._id)
  if (found.by === person._id) throw new AppError('OWN_PROPOSAL')
  return found
}
