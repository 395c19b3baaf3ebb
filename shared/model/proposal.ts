import type { ProposalActor, ProposalEvent, ProposalStage, ProposalStatus } from '../domain/proposal-machine'
import type { HistoryEntry, OutboxEvent } from './booking'
import type { ItemContent } from './item'
import type { PlaceId } from './place'

/** A new item, or a change of a published one, on its way through check and admission. */
export interface ItemProposal {
  /** `g` + hash(person, key) */
  _id: string
  key: string
  community: PlaceId
  /** The item that it makes or changes; fixed from the beginning. */
  item: string
  /** The version that it changes; 0 makes a new item. */
  base: number
  content: ItemContent
  /** Person id and name of who proposed it. */
  by: string
  byName: string
  /** Person id of who checked it; null until then, and again once it was sent back. */
  checkedBy: string | null
  /** True if WeChat's content check wants a person to read it. */
  needsReview: boolean
  /** Fingerprint of what was proposed first; a repeat must equal it. */
  asked: string
  createdAt: number
  /** `<createdAt, 13 digits>:<_id>` */
  sort: string
  status: ProposalStatus
  live: boolean
  /** Kept equal to what PROPOSAL_STAGES says of `status`, so that lists have one field to go by. */
  stage: ProposalStage
  rev: number
  history: HistoryEntry<ProposalEvent, ProposalStatus, ProposalActor>[]
  pending: OutboxEvent<ProposalEvent>[]
  pendingAt: number | null
}
