import {
  FAMILY_MACHINE,
  type FamilyStatus,
  RELATION_NAMES,
  type Relation,
} from '../../../../../shared/domain/family-machine'
import { dateOf } from '../../../parts/when'
import type { Tone } from '../../../ui/tag'

interface Member {
  side: 'actor' | 'member'
  name: string
  actorName: string
  relation: Relation
  hasApp: boolean
  status: FamilyStatus
  consent: { how: 'inApp' | 'witnessed' | 'guardian'; at: number } | null
}

const live = ({ status }: Pick<Member, 'status'>) => FAMILY_MACHINE.states[status].live

/** The family in the order of what asks for an answer. */
export function familySides<T extends Member>(members: readonly T[]) {
  const of = (side: Member['side']) => members.filter((member) => member.side === side && live(member))
  return {
    /** Waiting for my own word. */
    asks: of('member').filter(({ status, hasApp }) => status === 'asked' && hasApp),
    /** Whom I act for, or have asked to. */
    iActFor: of('actor'),
    /** Who acts for me. */
    actsForMe: of('member').filter(({ status }) => status === 'agreed'),
    /** Declined or ended: kept so that one sees what became of it. */
    over: members.filter((member) => !live(member)),
  }
}

const TONES: Record<FamilyStatus, Tone> = { asked: 'waiting', agreed: 'good', declined: 'still', ended: 'still' }

/** The state of acting for somebody, as a tag. */
export function familyTag({ status }: Pick<Member, 'status'>): { label: string; tone: Tone } {
  return { label: FAMILY_MACHINE.states[status].label, tone: TONES[status] }
}

const HOW = { inApp: '本人在手机上同意', witnessed: '楼栋长或社区当面听本人同意', guardian: '监护人同意' }

/** What happens next, or how and when consent was given. `now` is epoch ms. */
export function familyNext({ status, consent, hasApp, side, name }: Member, now: number): string {
  if (status === 'agreed' && consent) return `${dateOf(consent.at, now)}，${HOW[consent.how]}`
  if (status === 'asked') {
    if (side === 'member') return '等您答复'
    return hasApp ? `等${name}在“我的 → 我的家人”里点同意` : `请${name}当面告诉楼栋长或社区工作人员，由他们确认`
  }
  return status === 'declined' ? '本人没有同意' : '已经解除，不再代办'
}

/** 母亲 is what I call her; she knows me by my name: from the member's side only the name is said. */
export function familyTitle({ side, name, actorName, relation }: Member): string {
  return side === 'actor' ? `${name}（${RELATION_NAMES[relation]}）` : actorName
}
