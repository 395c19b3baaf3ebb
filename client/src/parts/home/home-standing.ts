import type { HomeStatus } from '../../../../shared/domain/home-machine'
import type { Step } from '../../ui/steps'
import type { Tone } from '../../ui/tag'
import { dateOf, when } from '../when'

interface Stood {
  status: HomeStatus
  verified: boolean
  /** Epoch ms. */
  verifiedUntil: number | null
  due: number | null
  reason: string | null
}

export interface HomeStanding {
  label: string
  tone: Tone
  /** What holds now, or what happens next and by when; without a full stop. */
  next: string
  mayApply: boolean
  mayWithdraw: boolean
}

function waiting(due: number | null, now: number): string {
  if (due === null) return '楼栋长或社区正在核对'
  if (due <= now) return '答复时间已到，还没有结果，请打社区电话问一问'
  return `楼栋长或社区会在${when(due, now)}前答复`
}

/** Where a home stands with its verification, in words that need no explaining. `now` is the server's, epoch ms. */
export function homeStanding({ status, verified, verifiedUntil, due, reason }: Stood, now: number): HomeStanding {
  const may = { mayApply: true, mayWithdraw: false }
  switch (status) {
    case 'claimed':
      return { label: '未核验', tone: 'still', next: '住址还没有核验', ...may }
    case 'waiting':
      return { label: '等待核验', tone: 'waiting', next: waiting(due, now), mayApply: false, mayWithdraw: true }
    case 'refused':
      return { label: '核验未通过', tone: 'urgent', next: `没有通过：${reason ?? '没有写原因'}`, ...may }
    case 'verified':
      if (!verified || verifiedUntil === null) {
        return { label: '核验已到期', tone: 'urgent', next: '核验到期了，请再申请一次', ...may }
      }
      return {
        label: '已核验',
        tone: 'good',
        next: `有效到 ${dateOf(verifiedUntil, now)}`,
        mayApply: false,
        mayWithdraw: false,
      }
    case 'left':
      return { label: '已搬离', tone: 'still', next: '您已经不住这里', mayApply: false, mayWithdraw: false }
  }
}

/** The same as steps, for a home that is not vouched for yet. */
export function homeSteps(home: Stood, now: number): Step[] {
  const { label, next } = homeStanding(home, now)
  const claimed: Step = { title: '登记住址', state: 'done' }
  switch (home.status) {
    case 'waiting':
      return [claimed, { title: '已申请核验', note: next, state: 'now' }, { title: '核验通过', state: 'next' }]
    case 'refused':
      return [claimed, { title: '申请核验', state: 'done' }, { title: label, note: next, state: 'stopped' }]
    case 'verified':
      return home.verified
        ? [claimed, { title: '核验通过', note: next, state: 'done' }]
        : [claimed, { title: label, note: next, state: 'stopped' }]
    default:
      return [claimed, { title: '申请核验', note: '还没有申请', state: 'next' }]
  }
}
