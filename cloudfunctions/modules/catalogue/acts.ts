import { AppError, type ErrorCode } from '../../../shared/contracts/errors'
import {
  PROPOSAL_MACHINE,
  PROPOSAL_STAGES,
  type ProposalActor,
  type ProposalEvent,
} from '../../../shared/domain/proposal-machine'
import type { PlaceId } from '../../../shared/model/place'
import type { ItemProposal } from '../../../shared/model/proposal'
import type { Changes } from '../../kit/collection'
import { deskRole } from '../../kit/people'
import type { Call } from '../../kit/serve'
import { statusBefore, transition } from '../../kit/transition'
import { type ProposalView, proposalView } from './proposal-views'
import { itemProposals } from './stores'

/** What every command on a proposal says. */
export interface Handled {
  community: PlaceId
  proposal: string
  rev: number
  key: string
}

/** A proposal of the community; a draft is its proposer's alone. One round trip. Errors: PROPOSAL_UNKNOWN. */
export async function handledProposal(
  { community, proposal }: Pick<Handled, 'community' | 'proposal'>,
  person: string,
): Promise<ItemProposal> {
  const found = await itemProposals.get(proposal)
  if (found?.community !== community) throw new AppError('PROPOSAL_UNKNOWN')
  if (found.status === 'draft' && found.by !== person && found.rev === 0) throw new AppError('PROPOSAL_UNKNOWN')
  return found
}

/** True if this very command has been done before. Errors: KEY_USED. */
export function isRepeat({ history }: ItemProposal, key: string, by: string, event: ProposalEvent): boolean {
  const done = history.find((past) => past.key === key)
  if (done === undefined || done.by !== by) return false
  if (done.event !== event) throw new AppError('KEY_USED')
  return true
}

/** Nobody's words are checked for a command that would be refused. Errors: STALE, NOT_NOW. */
export function assertCurrent({ rev, status }: ItemProposal, seen: number, event: ProposalEvent): void {
  if (rev !== seen) throw new AppError('STALE', undefined, { status, rev })
  if (!PROPOSAL_MACHINE.events[event].from.includes(status)) throw new AppError('NOT_NOW')
}

/** Only who proposed it works on it. Errors: NOT_YOUR_PROPOSAL. */
export function assertOwn({ by }: ItemProposal, person: string): void {
  if (by !== person) throw new AppError('NOT_YOUR_PROPOSAL')
}

interface Act {
  event: ProposalEvent
  changes?: Changes<ItemProposal>
  reason?: string
}

/** Moves a proposal by one transition, which keeps its stage in step. One round trip. Errors: NOT_NOW, STALE, KEY_USED. */
export async function move(
  found: ItemProposal,
  { rev, key }: Pick<Handled, 'rev' | 'key'>,
  actor: { id: string; role: ProposalActor },
  now: number,
  { event, changes = {}, reason }: Act,
): Promise<void> {
  await transition(PROPOSAL_MACHINE, itemProposals, {
    id: found._id,
    rev,
    status: statusBefore(found, key),
    event,
    actor,
    channel: actor.role === 'system' ? 'timer' : 'miniprogram',
    key,
    now,
    ...(reason === undefined ? {} : { reason }),
    changes: { ...changes, stage: PROPOSAL_STAGES[PROPOSAL_MACHINE.events[event].to] },
    explain: (): ErrorCode => 'STALE',
    unknown: 'PROPOSAL_UNKNOWN',
  })
}

/** Moves it for who calls, and gives what came of it. Round trips: transition, and those of `current`. */
export async function act(
  found: ItemProposal,
  input: Handled,
  call: Call,
  how: Act,
): Promise<{ proposal: ProposalView }> {
  const role = PROPOSAL_MACHINE.events[how.event].by.includes('staff')
    ? deskRole(call.person, input.community, call.now)
    : 'manager'
  await move(found, input, { id: call.person._id, role }, call.now, how)
  return current(input, call)
}

/** What a proposal is now. Round trips: proposal, names, team. Errors: PROPOSAL_UNKNOWN. */
export async function current(
  { proposal, community }: Pick<Handled, 'proposal' | 'community'>,
  call: Call,
): Promise<{ proposal: ProposalView }> {
  return { proposal: await proposalView(await handledProposal({ proposal, community }, call.person._id), call) }
}
