import { roleNameAt } from '../../../../../shared/domain/role-places'
import { ROLE_NAMES } from '../../../../../shared/model/role'
import { dateOf, when } from '../../../parts/when'
import type { Tone } from '../../../ui/tag'
import type { AuditLine, Invitation, Power } from './team-views'

/** The last day on which something holds: an end at midnight belongs to the day before. `until` is epoch ms. */
const lastDay = (until: number, now: number) => dateOf(until - 1, now)

/** Until when: 一直有效, 到 2027年11月30日 为止. */
export function untilWords(until: number | null, now: number): string {
  return until === null ? '一直有效' : `到${lastDay(until, now)}为止`
}

/** Where a role stands: held, not begun, or over. */
export function powerStanding(
  { from, until, current }: Power,
  now: number,
): { label: string; tone: Tone; note: string } {
  if (current) return { label: '现任', tone: 'good', note: untilWords(until, now) }
  if (from > now) return { label: '未开始', tone: 'waiting', note: `${dateOf(from, now)}起，${untilWords(until, now)}` }
  return { label: '已到期', tone: 'still', note: untilWords(until, now) }
}

const INVITATION_TONES: Record<Invitation['status'], { label: string; tone: Tone }> = {
  open: { label: '等对方接受', tone: 'waiting' },
  used: { label: '已接受', tone: 'good' },
  expired: { label: '已过期', tone: 'still' },
  locked: { label: '输错太多，已锁定', tone: 'urgent' },
  withdrawn: { label: '已收回', tone: 'still' },
}

/** Where an invitation stands, and until when it can be taken. */
export function invitationStanding(
  { status, expiresAt }: Pick<Invitation, 'status' | 'expiresAt'>,
  now: number,
): { label: string; tone: Tone; note: string } {
  const note = status === 'open' ? `${when(expiresAt, now)}前有效` : ''
  return { ...INVITATION_TONES[status], note }
}

const ACTS: Record<AuditLine['act'], string> = {
  claimManager: '认领',
  grant: '授予',
  revoke: '收回',
  invite: '邀请',
  withdrawInvitation: '收回邀请',
}

/** When it happened, and until when it holds, where it gave something: 今天上午9:00 · 一直有效. */
export function auditTime({ act, at, until }: AuditLine, now: number): string {
  const gone = act === 'revoke' || act === 'withdrawInvitation'
  return gone ? when(at, now) : `${when(at, now)} · ${untilWords(until, now)}`
}

/** One change of powers in a sentence: 甲 授予 乙：网格员（第一网格）, 甲 邀请 尾号 0001：网格员（第一网格）. */
export function auditWords({ by, subject, act, role, placeName }: AuditLine): string {
  const what = role === null ? '' : `：${ROLE_NAMES[role]}（${placeName}）`
  return by === subject ? `${subject} ${ACTS[act]}${what}` : `${by} ${ACTS[act]} ${subject}${what}`
}

/** What to send to whoever is invited. */
export function invitationMessage(
  { role, place, placeName, phoneTail, expiresAt }: Invitation,
  code: string,
  now: number,
): string {
  return `请您担任${placeName}的${roleNameAt(role, place)}。打开“红心社区”小程序，用尾号 ${phoneTail} 的手机号登记，再到“我的”里点“我收到了邀请码”，填 ${code}。${when(expiresAt, now)}前有效，只能用一次。`
}
