import type { ItemProposal } from '../model/proposal'

type Said = Pick<ItemProposal, 'byName' | 'content' | 'base'>

const what = ({ content, base }: Said) => (base === 0 ? `新事项“${content.title}”` : `“${content.title}”的改动`)

/** What those who work on the catalogue are told of a proposal. */
export const PROPOSAL_WORK = {
  submit: (said: Said) => ({
    title: '一份事项提案等您核对',
    body: `${said.byName}提出了${what(said)}，核对后由管理员审定。`,
  }),
  check: (said: Said) => ({ title: '一份事项提案等您审定', body: `${what(said)}已核对，审定后居民就能看到。` }),
  admit: (said: Said) => ({ title: '您的事项提案已审定', body: `${what(said)}已进入目录，接着可以排办理时间。` }),
  refuse: (said: Said, reason: string) => ({
    title: '您的事项提案被退回',
    body: `${what(said)}被退回：${reason}。修改后可以重新提交。`,
  }),
} as const
