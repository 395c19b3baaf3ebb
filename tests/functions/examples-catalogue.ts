import { personIdOf, proposalIdOf, sortKey } from '../../cloudfunctions/kit/ids'
import type { catalogue } from '../../shared/contracts/catalogue'
import { PROPOSAL_MACHINE, PROPOSAL_STAGES, type ProposalStatus } from '../../shared/domain/proposal-machine'
import type { ItemContent, ServiceItem } from '../../shared/model/item'
import type { ItemProposal } from '../../shared/model/proposal'
import type { ScheduleTemplate } from '../../shared/model/slot'
import { MONDAY, newKey, type Stack } from '../stack'
import { HOME, ITEM, item, manager, put, staff } from '../world'
import type { ExamplesOf } from './example'

const [managerId, staffId] = [manager, staff].map(personIdOf) as [string, string]

/** An item that is out of service. */
export const RETIRED = `${HOME}:paper-forms`

export const CONTENT: ItemContent = {
  title: '居住证明开具',
  summary: '住在本社区的居民，免费开一张居住证明。',
  category: 'certificate',
  materials: [
    { name: '身份证', form: 'original', copies: 0, where: '本人保管', atHome: true },
    { name: '申请表', form: 'original', copies: 0, where: '窗口领取', atHome: false },
  ],
  questions: [{ question: '您住在本社区吗？', stops: 'no', instead: '请到您居住的社区开。' }],
  limitHours: 8,
  post: '综合窗口',
  fee: '免费',
  steps: ['核对身份', '网格员核实', '盖章'],
  window: 'w2',
  keywords: ['盖章'],
  place: 'hall',
  chain: 'residence-proof',
}

export const TEMPLATE: ScheduleTemplate = {
  sessions: [
    { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '11:30', minutes: 30, buffer: 0, capacity: 2, offHours: false },
  ],
  closures: [],
  noticeMinutes: 30,
  daysAhead: 14,
}

const idOf = (name: string) => proposalIdOf(managerId, `example-proposal-${name}`)
/** One of the manager’s in each state that a command begins from. */
export const DRAFT = idOf('draft')
export const CHECKING = idOf('checking')
export const ADMITTING = idOf('admitting')

/** A proposal of the manager’s for a new item, unless said; checked by staff once it waits to be admitted. */
export function proposalOf(_id: string, status: ProposalStatus, rest: Partial<ItemProposal> = {}): ItemProposal {
  const entry = { at: MONDAY, by: managerId, role: 'manager', channel: 'miniprogram' } as const
  return {
    _id,
    key: 'example-proposal-key',
    community: HOME,
    item: `${HOME}:${_id.slice(1, 13)}`,
    base: 0,
    content: CONTENT,
    by: managerId,
    byName: '管理员',
    checkedBy: status === 'admitting' ? staffId : null,
    needsReview: false,
    asked: '',
    createdAt: MONDAY,
    sort: sortKey(MONDAY, _id),
    status,
    live: PROPOSAL_MACHINE.states[status].live,
    stage: PROPOSAL_STAGES[status],
    rev: 0,
    history: [{ ...entry, event: 'draft', from: null, to: 'draft', key: 'example-proposal-key', rev: 0 }],
    pending: [],
    pendingAt: null,
    ...rest,
  }
}

export function furnishCatalogue(stack: Stack): void {
  const retired = { at: MONDAY, by: managerId, role: 'manager', from: 'published', to: 'retired', rev: 1 } as const
  const paper: ServiceItem = {
    ...item,
    ...{ _id: RETIRED, title: '纸质表格领取', order: 2, status: 'retired', live: false, rev: 1 },
    history: [
      { ...retired, event: 'retire', reason: '改为网上下载', channel: 'miniprogram', key: 'example-retire-key' },
    ],
  }
  put(stack, 'items', [paper])
  put(stack, 'itemProposals', [
    proposalOf(DRAFT, 'draft'),
    proposalOf(CHECKING, 'checking'),
    proposalOf(ADMITTING, 'admitting'),
  ])
}

const key = newKey
const on = (proposal: string) => ({ community: HOME, proposal, rev: 0, key: key() })
const ofItem = { community: HOME, item: ITEM }

export const CATALOGUE: ExamplesOf<typeof catalogue> = {
  items: { as: staff, input: { community: HOME } },
  one: { as: staff, input: ofItem },
  version: { as: staff, input: { ...ofItem, version: 1 } },
  retire: { as: manager, input: { ...ofItem, rev: 0, reason: '政策调整', key: key() } },
  restore: { as: manager, input: { community: HOME, item: RETIRED, rev: 1, key: key() } },
  proposals: { as: staff, input: { community: HOME, view: 'open' } },
  proposal: { as: staff, input: { community: HOME, proposal: CHECKING } },
  propose: { as: staff, input: { community: HOME, item: ITEM, base: 1, content: CONTENT, key: key() } },
  edit: { as: manager, input: { ...on(DRAFT), content: { ...CONTENT, title: '居住证明' } } },
  submit: { as: manager, input: on(DRAFT) },
  recall: { as: manager, input: on(CHECKING) },
  check: { as: staff, input: on(CHECKING) },
  admit: { as: manager, input: on(ADMITTING) },
  refuse: { as: staff, input: { ...on(CHECKING), reason: '材料没写全' } },
  withdraw: { as: manager, input: on(CHECKING) },
  schedules: { as: staff, input: ofItem },
  previewSchedule: { as: manager, input: { ...ofItem, window: 'w1', ...TEMPLATE } },
  setSchedule: { as: manager, input: { ...ofItem, window: 'w1', ...TEMPLATE, rev: 1, key: key() } },
}
