import type { Machine } from './machine'

/** What was handed in to be checked, and lies with WeChat or with a person. */
export const CHECK_KINDS = ['picture', 'text'] as const
export type CheckKind = (typeof CHECK_KINDS)[number]
/** Whose text or picture it is. */
export const CHECK_SUBJECTS = ['notice', 'thread', 'help', 'booking', 'post', 'name'] as const
export type CheckSubject = (typeof CHECK_SUBJECTS)[number]
export const CHECK_SUBJECT_NAMES: Record<CheckSubject, string> = {
  notice: '通知里的图片',
  thread: '通知下的提问',
  help: '求助里的话',
  booking: '预约里的话',
  post: '楼栋长的介绍',
  name: '居民姓名',
}

export const CHECK_STATUSES = ['checking', 'review', 'passed', 'refused'] as const
export type CheckStatus = (typeof CHECK_STATUSES)[number]
export const CHECK_EVENTS = ['handIn', 'handUp', 'pass', 'refuse', 'doubt', 'timeOut'] as const
export type CheckEvent = (typeof CHECK_EVENTS)[number]
export type CheckActor = 'system' | 'staff' | 'manager'

const STAFF = ['staff', 'manager'] as const

/**
 * One piece of content on its way to a verdict. `handIn`: WeChat was asked; `handUp`: a person is asked at once;
 * `doubt`: WeChat wants a person to look; `timeOut`: WeChat did not answer in time.
 */
export const CHECK_MACHINE: Machine<CheckStatus, CheckEvent, CheckActor> = {
  initial: 'checking',
  states: {
    checking: { label: '微信检查中', live: true },
    review: { label: '等待人工审核', live: true },
    passed: { label: '通过', live: false },
    refused: { label: '未通过', live: false },
  },
  events: {
    handIn: { from: [], to: 'checking', by: ['system'], label: '提交检查' },
    handUp: { from: [], to: 'review', by: ['system'], label: '提交人工审核' },
    pass: { from: ['checking', 'review'], to: 'passed', by: ['system', ...STAFF], label: '通过' },
    refuse: { from: ['checking', 'review'], to: 'refused', by: ['system', ...STAFF], label: '未通过' },
    doubt: { from: ['checking'], to: 'review', by: ['system'], label: '微信建议人工审核' },
    timeOut: { from: ['checking'], to: 'review', by: ['system'], label: '微信没有按时答复' },
  },
}

/** What stands where a text was that a person found unfit. */
export const REFUSED_TEXT = '（这段话没有通过检查，已隐藏）'
/** What somebody is called whose name was found unfit, until they choose another. */
export const REFUSED_NAME = '居民'
