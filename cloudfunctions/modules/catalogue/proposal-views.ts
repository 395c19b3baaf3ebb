import type { catalogue as contract } from '../../../shared/contracts/catalogue'
import type { OutputOf } from '../../../shared/contracts/contract'
import { MISSING_WORDS, missingFor } from '../../../shared/domain/admission'
import { allows } from '../../../shared/domain/machine'
import { PROPOSAL_MACHINE } from '../../../shared/domain/proposal-machine'
import type { ItemProposal } from '../../../shared/model/proposal'
import { deskRole, holds } from '../../kit/people'
import type { Call } from '../../kit/serve'
import { holdersIn, teamsOf } from '../../kit/teams'
import { contentOf } from './content'
import { namesOf } from './names'

export type ProposalView = OutputOf<typeof contract.proposal>['proposal']
export type ProposalRow = OutputOf<typeof contract.proposals>['proposals'][number]

/** A proposal as a list shows it. */
export function proposalRow(found: ItemProposal, person: string): ProposalRow {
  const { _id, item, base, content, by, byName, status, createdAt } = found
  return { id: _id, item, base, title: content.title, byName, mine: by === person, status, createdAt }
}

/** The whole of it, its steps in words, what may be done with it and who is missing. Round trips: names and team, at once. */
export async function proposalView(found: ItemProposal, call: Pick<Call, 'person' | 'now'>): Promise<ProposalView> {
  const { community, content, needsReview, rev, history } = found
  const [nameOf, teams] = await Promise.all([namesOf(history), teamsOf([community])])
  const team = teams.get(community) ?? []
  const desk = { staff: holdersIn(team, 'staff', call.now), managers: holdersIn(team, 'manager', call.now) }
  const missing = missingFor(found, desk)
  return {
    ...proposalRow(found, call.person._id),
    rev,
    content: contentOf(content),
    needsReview,
    steps: history.map(({ at, event, by, reason = null }) => ({
      ...{ at, event, reason },
      label: PROPOSAL_MACHINE.events[event].label,
      byName: nameOf(by),
    })),
    may: mayOf(found, call),
    missing: missing === null ? null : MISSING_WORDS[missing],
  }
}

const DEEDS = ['edit', 'submit', 'recall', 'check', 'admit', 'refuse', 'withdraw'] as const

function mayOf(found: ItemProposal, { person, now }: Pick<Call, 'person' | 'now'>): ProposalView['may'] {
  const { community, by, checkedBy, status } = found
  const manages = holds(person, ['manager'], community, now)
  const own = by === person._id
  const fits: Record<(typeof DEEDS)[number], boolean> = {
    ...{ edit: own, submit: own, recall: own, withdraw: own || manages },
    ...{ check: !own, refuse: !own, admit: manages && checkedBy !== person._id },
  }
  const role = deskRole(person, community, now)
  return DEEDS.filter(
    (deed) => fits[deed] && allows(PROPOSAL_MACHINE, status, deed, deed === 'admit' ? 'manager' : role),
  )
}
