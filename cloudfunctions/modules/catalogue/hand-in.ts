import type { catalogue as contract } from '../../../shared/contracts/catalogue'
import { holds } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { act, assertCurrent, assertOwn, current, handledProposal, isRepeat } from './acts'
import { needsReading } from './content'
import { assertChangeable } from './propose'

type Serves = Handlers<typeof contract>

/**
 * Hands a draft in to be checked. What WeChat doubts is marked for who checks it.
 * Round trips: caller, proposal, item if it changes one, transition, read back, names and team.
 */
export const submit: Serves['submit'] = async (input, call) => {
  const found = await handledProposal(input, call.person._id)
  if (isRepeat(found, input.key, call.person._id, 'submit')) return current(input, call)
  assertOwn(found, call.person._id)
  assertCurrent(found, input.rev, 'submit')
  await assertChangeable(found.community, found.base === 0 ? null : found.item, found.base)
  const needsReview = await needsReading(found.content, call.openid)
  return act(found, input, call, { event: 'submit', changes: { needsReview, checkedBy: null } })
}

/** Back to the proposer's desk. Round trips: caller, proposal, transition, read back, names and team. */
export const recall: Serves['recall'] = async (input, call) => {
  const found = await handledProposal(input, call.person._id)
  assertOwn(found, call.person._id)
  return act(found, input, call, { event: 'recall', changes: { checkedBy: null } })
}

/** Its proposer or a manager gives it up. Round trips: caller, proposal, transition, read back, names and team. */
export const withdraw: Serves['withdraw'] = async (input, call) => {
  const found = await handledProposal(input, call.person._id)
  if (!holds(call.person, ['manager'], input.community, call.now)) assertOwn(found, call.person._id)
  return act(found, input, call, { event: 'withdraw' })
}
