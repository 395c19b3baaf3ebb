import { when } from '../../../parts/when'
import type { WrittenNotice } from './notice-views'

/** What came of sending a notice, in a sentence: only the cloud knows whether somebody reads it first. */
export function afterSubmit({ status, publishAt }: Pick<WrittenNotice, 'status' | 'publishAt'>, now: number): string {
  if (status === 'review') return '已提交社区审核，通过后会发出去'
  if (status === 'scheduled' && publishAt !== null) return `定好了，${when(publishAt, now)}自动发布`
  return '发布了，正在一户一户告诉大家'
}
