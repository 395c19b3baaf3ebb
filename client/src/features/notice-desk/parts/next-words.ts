import { NOTICE_GROUP_NAMES, type NoticeGroup } from '../../../../../shared/domain/notice-kinds'
import { when } from '../../../parts/when'
import { targetWords } from './place-targets'

interface ToBeSent {
  targets: readonly { name: string }[]
  groups: readonly NoticeGroup[]
  publishAt: number | null
  /** Whether WeChat's check wants a person to read it first. */
  needsReview: boolean
}

/** `春晓园 1号楼约 52 户的业主、租户` */
export function audience({ targets, groups }: Pick<ToBeSent, 'targets' | 'groups'>, households: number | null): string {
  const where = targetWords(targets)
  const count = households === null ? '' : `约 ${households} 户`
  const who = groups.length === 0 ? '' : `里的${groups.map((group) => NOTICE_GROUP_NAMES[group]).join('、')}`
  return `${where}${count}${who}`
}

/**
 * What happens when a draft is sent. Of a leader's the community may want to read it first: only the cloud knows.
 * `households` is null where they were not counted; `now` is the server's, epoch ms.
 */
export function nextWords(
  notice: ToBeSent,
  { leader, households, now }: { leader: boolean; households: number | null; now: number },
): string {
  const { publishAt, needsReview } = notice
  const to = audience(notice, households)
  if (needsReview) return `点“发布”，先提交社区审核。通过后发给${to}。`
  const then = publishAt === null ? `点“发布”，马上发给${to}。` : `点“发布”，会在${when(publishAt, now)}发给${to}。`
  return leader ? `${then}如果社区要先看，会先送去审核。` : then
}
