import type { PlaceId } from '../model/place'
import { DAY } from './shanghai'

/** 通知, 紧急通知, 公示 (with objections until a closing date), 值班安排. */
export const NOTICE_KINDS = ['notice', 'emergency', 'publicNotice', 'duty'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export interface NoticeKindDefinition {
  name: string
  /** What an author reads before choosing. */
  about: string
  /** Whether a household counts as reached only once somebody has acknowledged. */
  needsAck: boolean
  /** Goes before all others in every list. */
  rank: 1 | 3
}

export const NOTICES: Record<NoticeKind, NoticeKindDefinition> = {
  notice: { name: '通知', about: '停水停电、活动、办事提醒', needsAck: false, rank: 1 },
  emergency: { name: '紧急通知', about: '马上要让每户知道，看过要点确认', needsAck: true, rank: 3 },
  publicNotice: { name: '公示', about: '在期限内听取异议', needsAck: false, rank: 1 },
  duty: { name: '值班安排', about: '谁哪天在岗、电话多少', needsAck: false, rank: 1 },
}

/** Where a pinned notice stands: after emergencies, before the rest. */
export const PINNED_RANK = 2

/** Whom a notice is addressed to besides the place. It says who is told, not who may read. */
export const NOTICE_GROUPS = ['elders', 'owners', 'tenants', 'partyMembers', 'volunteers'] as const
export type NoticeGroup = (typeof NOTICE_GROUPS)[number]
export const NOTICE_GROUP_NAMES: Record<NoticeGroup, string> = {
  elders: '60 岁以上老人',
  owners: '业主',
  tenants: '租户',
  partyMembers: '党员',
  volunteers: '志愿者',
}
/** In the calendar year in which somebody turns this old, they are addressed as an elder. */
export const ELDER_AGE = 60

/** A notice leaves the feed after this long unless its author says otherwise. */
export const DEFAULT_LIFE = 30 * DAY
export const LONGEST_LIFE = 366 * DAY
/** A schedule further ahead than this is a slip of the finger. */
export const LONGEST_SCHEDULE = 90 * DAY
/** A public notice period is at least this long (days), as such rules commonly ask; a manager may ask for more. */
export const SHORTEST_OBJECTION_DAYS = 3

/** `<rank><publishedAt, 13 digits>:<id>`: lists go by it, descending. */
export function noticeOrder(kind: NoticeKind, pinned: boolean, publishedAt: number, id: string): string {
  const { rank } = NOTICES[kind]
  return `${rank === 1 && pinned ? PINNED_RANK : rank}${String(publishedAt).padStart(13, '0')}:${id}`
}

/** Who has not registered reads what is public in a community: the entry of `readers` that stands for them. */
export const publicReader = (community: PlaceId): string => `public:${community}`
