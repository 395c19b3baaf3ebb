import type { Machine } from './machine'

export const PROPOSAL_STATUSES = ['draft', 'checking', 'admitting', 'admitted', 'withdrawn'] as const
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number]
export const PROPOSAL_EVENTS = [
  'draft',
  'edit',
  'submit',
  'recall',
  'check',
  'admit',
  'refuse',
  'withdraw',
  'outrun',
] as const
export type ProposalEvent = (typeof PROPOSAL_EVENTS)[number]
/** `system`: the item had moved on when what was admitted was to be written. */
export type ProposalActor = 'staff' | 'manager' | 'system'

const DESK = ['staff', 'manager'] as const

/**
 * A proposal for the catalogue (目录管理): drafted, checked (核对) by somebody who did not propose it, admitted (审定) by a
 * manager who did not check it. Whoever proposed it may admit it: so two people are enough, and never one.
 */
export const PROPOSAL_MACHINE: Machine<ProposalStatus, ProposalEvent, ProposalActor> = {
  initial: 'draft',
  states: {
    draft: { label: '草稿', live: true },
    checking: { label: '等待核对', live: true },
    admitting: { label: '等待审定', live: true },
    admitted: { label: '已审定', live: false },
    withdrawn: { label: '已撤回', live: false },
  },
  events: {
    draft: { from: [], to: 'draft', by: DESK, label: '起草' },
    edit: { from: ['draft'], to: 'draft', by: DESK, label: '修改' },
    submit: { from: ['draft'], to: 'checking', by: DESK, label: '提交核对' },
    recall: { from: ['checking', 'admitting'], to: 'draft', by: DESK, label: '收回修改' },
    check: { from: ['checking'], to: 'admitting', by: DESK, label: '核对无误' },
    admit: { from: ['admitting'], to: 'admitted', by: ['manager'], label: '审定通过' },
    refuse: { from: ['checking', 'admitting'], to: 'draft', by: DESK, label: '退回修改', needsReason: true },
    withdraw: { from: ['draft', 'checking', 'admitting'], to: 'withdrawn', by: DESK, label: '撤回' },
    outrun: {
      from: ['admitted'],
      to: 'draft',
      by: ['system'],
      label: '事项刚刚改过，退回',
      needsReason: true,
    },
  },
}

/** Where those who work on the catalogue find a proposal. */
export const PROPOSAL_STAGES = {
  draft: 'open',
  checking: 'open',
  admitting: 'open',
  admitted: 'done',
  withdrawn: 'done',
} as const satisfies Record<ProposalStatus, string>
export type ProposalStage = (typeof PROPOSAL_STAGES)[ProposalStatus]

/** Why a proposal that was admitted came back. */
export const OUTRUN_REASON = '这项服务刚刚改过或停办了，请在最新版本上重新提出'
