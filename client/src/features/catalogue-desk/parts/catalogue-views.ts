import type { catalogue } from '../../../../../shared/contracts/catalogue'
import type { OutputOf } from '../../../../../shared/contracts/contract'

export type ItemRowView = OutputOf<typeof catalogue.items>['items'][number]
export type ItemFull = OutputOf<typeof catalogue.one>['item']
export type ProposalRow = OutputOf<typeof catalogue.proposals>['proposals'][number]
export type Proposal = OutputOf<typeof catalogue.proposal>['proposal']
export type Hours = OutputOf<typeof catalogue.schedules>['schedules'][number]
export type Standing = OutputOf<typeof catalogue.setSchedule>['affected'][number]
