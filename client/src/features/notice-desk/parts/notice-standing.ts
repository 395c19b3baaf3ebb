import { NOTICE_MACHINE } from '../../../../../shared/domain/notice-machine'
import { when } from '../../../parts/when'
import type { Tone } from '../../../ui/tag'
import type { WrittenLine } from './notice-views'

type Stood = Pick<WrittenLine, 'status' | 'publishAt' | 'publishedAt' | 'fanning' | 'households' | 'people'>

const TONES: Record<Stood['status'], Tone> = {
  draft: 'still',
  review: 'waiting',
  scheduled: 'waiting',
  published: 'good',
  expired: 'still',
  withdrawn: 'still',
}

function next({ status, publishAt, publishedAt, fanning, households, people }: Stood, now: number): string {
  const told = `发给 ${households} 户，手机上告诉了 ${people} 人`
  switch (status) {
    case 'draft':
      return '还没有发布'
    case 'review':
      return '等社区工作人员审核，通过后发布'
    case 'scheduled':
      return publishAt === null ? '到时间自动发布' : `${when(publishAt, now)}自动发布`
    case 'published': {
      const out = publishedAt === null ? '' : `${when(publishedAt, now)}发布，`
      if (fanning && households === 0) return `${out}马上就一户一户告诉`
      return fanning ? `${out}还在一户一户告诉：已${told}` : `${out}${told}`
    }
    case 'expired':
      return '到期了，居民的通知里不再显示'
    case 'withdrawn':
      return '已经撤回，居民看得到原因'
  }
}

/** Where a written notice stands, and what happens next; without a full stop. `now` is the server's, epoch ms. */
export function noticeStanding(notice: Stood, now: number): { label: string; tone: Tone; next: string } {
  const { label } = NOTICE_MACHINE.states[notice.status]
  return { label, tone: TONES[notice.status], next: next(notice, now) }
}
