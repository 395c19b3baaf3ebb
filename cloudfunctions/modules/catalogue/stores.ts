import type { ItemActor, ItemEvent, ItemStatus } from '../../../shared/domain/item-machine'
import type { ProposalActor, ProposalEvent, ProposalStatus } from '../../../shared/domain/proposal-machine'
import type { ServiceItem } from '../../../shared/model/item'
import type { ItemProposal } from '../../../shared/model/proposal'
import { type Collection, collection } from '../../kit/collection'
import type { Aggregate } from '../../kit/transition'

export const catalogueItems: Collection<ServiceItem & Aggregate<ItemStatus, ItemEvent, ItemActor>> = collection('items')
export const itemVersions = collection('itemVersions')
export const itemProposals: Collection<ItemProposal & Aggregate<ProposalStatus, ProposalEvent, ProposalActor>> =
  collection('itemProposals')
export const schedules = collection('schedules')
