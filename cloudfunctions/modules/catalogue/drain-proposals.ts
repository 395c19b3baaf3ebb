import type { ProposalEvent } from '../../../shared/domain/proposal-machine'
import { PROPOSAL_WORK } from '../../../shared/domain/proposal-wording'
import type { OutboxEvent } from '../../../shared/model/booking'
import type { Message } from '../../../shared/model/message'
import type { ItemProposal } from '../../../shared/model/proposal'
import { drain } from '../../kit/drain'
import { holdersIn, type Member, teamsOf } from '../../kit/teams'
import { inboxRow } from '../notifications/inbox-row'
import { settleAdmitted } from './admit-item'
import { itemProposals } from './stores'

const FIELDS = ['community', 'by', 'byName', 'checkedBy', 'content', 'base', 'pending'] as const
type Told = Pick<ItemProposal, '_id' | (typeof FIELDS)[number]>

/** The page of a proposal. */
export const proposalLink = (proposal: string): string =>
  `/features/catalogue-desk/pages/proposal/index?proposal=${proposal}`

/** Tells who checks, who admits and who proposed; and writes what was admitted, where a crash kept it from being written. */
export function drainProposals(now: number, limit: number, until?: number): Promise<{ drained: number; rows: number }> {
  return drain(
    itemProposals,
    {
      fields: FIELDS,
      async rows(due) {
        const waiting = due.filter(({ pending }) =>
          pending.some(({ event }) => event === 'submit' || event === 'check'),
        )
        const teams = await teamsOf(waiting.map(({ community }) => community))
        return due.flatMap((proposal) =>
          proposal.pending.flatMap((event) => rowsOf(proposal, event, teams.get(proposal.community) ?? [], now)),
        )
      },
      async settle({ _id, pending }) {
        if (pending.some(({ event }) => event === 'admit')) await settleAdmitted(_id, now)
      },
    },
    now,
    limit,
    until,
  )
}

function rowsOf(
  proposal: Told,
  { event, rev, at, reason = '' }: OutboxEvent<ProposalEvent>,
  team: readonly Member[],
  now: number,
): Message[] {
  const { _id: aggregate, community, by, checkedBy } = proposal
  const row = (person: string, words: { title: string; body: string }) =>
    inboxRow({
      ...{ aggregate, event, rev, person, community, kind: 'work', ...words, at },
      speaksOf: [by],
      link: proposalLink(aggregate),
    })
  switch (event) {
    case 'submit': {
      const desk = [...new Set([...holdersIn(team, 'staff', now), ...holdersIn(team, 'manager', now)])]
      return desk.filter((person) => person !== by).map((person) => row(person, PROPOSAL_WORK.submit(proposal)))
    }
    case 'check':
      return holdersIn(team, 'manager', now)
        .filter((person) => person !== checkedBy)
        .map((person) => row(person, PROPOSAL_WORK.check(proposal)))
    case 'admit':
      return [row(by, PROPOSAL_WORK.admit(proposal))]
    case 'refuse':
    case 'outrun':
      return [row(by, PROPOSAL_WORK.refuse(proposal, reason))]
    default:
      return []
  }
}
