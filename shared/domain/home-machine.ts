import type { Machine } from './machine'

export const HOME_STATUSES = ['claimed', 'waiting', 'verified', 'refused', 'left'] as const
export type HomeStatus = (typeof HOME_STATUSES)[number]

export const HOME_EVENTS = ['addHome', 'applyVerification', 'withdraw', 'verify', 'refuse', 'leaveHome'] as const
export type HomeEvent = (typeof HOME_EVENTS)[number]

/** `voucher`: the building leader, or staff and managers of the community; never somebody of that very home. */
export type HomeActor = 'person' | 'voucher'

/** The life of “I live here”: from a claim to a home that somebody vouched for. */
export const HOME_MACHINE: Machine<HomeStatus, HomeEvent, HomeActor> = {
  initial: 'claimed',
  states: {
    claimed: { label: '未核验', live: true },
    waiting: { label: '等待核验', live: true },
    verified: { label: '已核验', live: true },
    refused: { label: '核验未通过', live: true },
    left: { label: '已搬离', live: false },
  },
  events: {
    addHome: { from: [], to: 'claimed', by: ['person'], label: '登记住址' },
    applyVerification: { from: ['claimed', 'refused', 'verified'], to: 'waiting', by: ['person'], label: '申请核验' },
    withdraw: { from: ['waiting'], to: 'claimed', by: ['person'], label: '撤回申请' },
    verify: { from: ['waiting'], to: 'verified', by: ['voucher'], label: '核验通过' },
    refuse: { from: ['waiting'], to: 'refused', by: ['voucher'], label: '核验未通过', needsReason: true },
    leaveHome: { from: ['claimed', 'waiting', 'verified', 'refused'], to: 'left', by: ['person'], label: '搬离' },
  },
}

export const TENURES = ['owner', 'tenant', 'family'] as const
export type Tenure = (typeof TENURES)[number]
export const TENURE_NAMES: Record<Tenure, string> = { owner: '业主', tenant: '租户', family: '业主或租户的家人' }

/** A verification holds this long (days); a lease ends sooner than ownership. */
export const VERIFIED_FOR_DAYS: Record<Tenure, number> = { owner: 3 * 365, family: 2 * 365, tenant: 365 }

/** Somebody answers an application within this much working time: three working days. */
export const VERIFY_WITHIN_MINUTES = 3 * 7.5 * 60

/** Homes that one person may have at a time. */
export const HOMES_LIMIT = 6
