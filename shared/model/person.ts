import type { HomeEvent, HomeStatus, Tenure } from '../domain/home-machine'
import type { MessagePreferences } from '../domain/message-kinds'
import type { MissedVisit } from '../domain/missed-visits'
import type { PlaceId } from './place'
import type { Grant, Role } from './role'

/** The record of a person that duties may read. Phone and home address live apart, in `contacts`. */
export interface Person {
  /** `p` + hash(openid) */
  _id: string
  /** Empty once erased. */
  openid: string
  name: string
  /** True if WeChat's content check wants a person to read the name. */
  nameNeedsReview: boolean
  /** Where one belongs: the community of the main home, or of one's work. */
  community: PlaceId
  /** The main one first; those one has left stay, bounded. */
  homes: Home[]
  /** The buildings and communities in whose queue a home of this person waits for verification. */
  queues: PlaceId[]
  /** Epoch ms of the earliest application still waiting; null if none does. */
  queuedAt: number | null
  grants: Grant[]
  /** The family members that one acts for or asks to, and since when: what FAMILY_LIMIT is decided by. Absent before the first. */
  acting?: { id: string; at: number }[]
  /** Bounded; the latest changes. What must not be lost is drained to `audit`. */
  history: PersonChange[]
  /** Waiting to be drained: messages, audit, and what follows from it elsewhere. */
  pending: PersonEvent[]
  /** Epoch ms of the last push into `pending`; null once drained. */
  pendingAt: number | null
  /** Visits that one had booked and did not come to: what MISSED_RULE is decided by. Bounded; absent before the first. */
  missed?: MissedVisit[]
  /** Which notices one has seen; absent before the first. */
  notices?: NoticeMarks
  /** How one wants to be told by WeChat; absent while nothing was chosen. */
  preferences?: MessagePreferences
  /** Versions of the privacy notice that were agreed to, and when (epoch ms); the latest last. */
  consents: { notice: string; at: number }[]
  registeredAt: number
  /** Epoch ms; what is left then is an actor without a name. */
  erasedAt: number | null
  /** Epoch ms at which the erasure goes on; absent or null when nothing is left to erase. */
  eraseAt?: number | null
  /** Client key of the registration: its repeat is told success. */
  key: string
  rev: number
}

/** What one has seen of the feed. Kept with the person, so that a feed with its marks is one read of each. */
export interface NoticeMarks {
  /** Everything published until then counts as seen, epoch ms. */
  before: number
  /** `<notice>:<version>` of what was opened since; bounded, the latest. */
  seen: string[]
  /** The same of what was acknowledged. */
  acked: string[]
}

/** That a person lives in a household. */
export interface Home {
  /** Keyed hash of the household: equal for neighbours of one home, tells nothing else. 32 hex. */
  id: string
  /** The stairwell, never the household. */
  stairwell: PlaceId
  tenure: Tenure
  status: HomeStatus
  /** Epoch ms. */
  since: number
  waitingSince: number | null
  /** Until when an answer is promised. */
  due: number | null
  /** Epoch ms; null unless verified. */
  verifiedUntil: number | null
  /** Why the last application was refused. */
  reason: string | null
}

export type PersonAct =
  | HomeEvent
  | 'register'
  | 'claimManager'
  | 'grant'
  | 'revoke'
  | 'rename'
  | 'changePhone'
  | 'agree'
  | 'mainHome'
  | 'movePlace'
  | 'setPreferences'
  | 'erase'

/** One change of a person, written in the same update that made it. */
export interface PersonChange {
  at: number
  /** Person id; `claim-code` for the first manager, `invitation:<id>` for who came by one. */
  by: string
  act: PersonAct
  role?: Role
  place?: PlaceId
  until?: number | null
  home?: string
  reason?: string
  /** The command's client key. */
  key: string
}

/** A change that others must hear of. */
export interface PersonEvent extends PersonChange {
  /** `<act>:<key>` */
  id: string
}

/** A value encrypted with the key from the function's environment (AES-256-GCM, base64). */
export interface Sealed {
  iv: string
  tag: string
  data: string
}

/** What is told to nobody without a duty. */
export interface Contact {
  /** Person id. */
  _id: string
  phone: Sealed
  /** `typed` by the person, or vouched for by WeChat. */
  phoneFrom: 'typed' | 'wechat'
  /** Keyed hash: finds who has a phone, tells it to nobody. */
  phoneHash: string
  /** Household path by home id. */
  homes: Record<string, Sealed>
  /** Sealed JSON of `Traits`; null while nothing was said. */
  traits: Sealed | null
}

/** What a person may say of themselves, each for the sake of a rule that needs it. */
export interface Traits {
  birthYear: number | null
  disability: boolean
  language: 'mandarin' | 'dialect' | 'signLanguage' | 'english' | 'other' | null
  needsLift: boolean
  /** So that what is for Party members or volunteers reaches them; absent in what was said before it could be. */
  partyMember?: boolean
  volunteer?: boolean
}

/** The one-time code that binds a community's first manager. Only its hash is stored. */
export interface ManagerCode {
  /** `first-manager:<place>` */
  _id: string
  /** The community, or the street or district, whose first manager it makes. */
  community: PlaceId
  hash: string
  expiresAt: number
  /** Spent one before each comparison, so that parallel guesses cannot outrun the lock. */
  triesLeft: number
  usedBy: string | null
}

/** How often somebody has tried a code lately. */
export interface Tries {
  /** `<what>:<person>` */
  _id: string
  /** Epoch ms when the count begins anew. */
  until: number
  count: number
}

/** An invitation to a role, bound to a phone. Its code is computed from its id with the functions' key, and stored nowhere. */
export interface Invitation {
  /** `i` + hash(person, key) */
  _id: string
  community: PlaceId
  /** Keyed hash of the phone it is bound to. */
  phoneHash: string
  /** The last four digits, so that a manager can tell invitations apart. */
  phoneTail: string
  role: Role
  place: PlaceId
  /** When the role ends, epoch ms; it begins when it is taken. */
  until: number | null
  by: string
  at: number
  expiresAt: number
  /** Spent one before each comparison. */
  triesLeft: number
  status: 'open' | 'used' | 'withdrawn'
  usedBy: string | null
  /** Waiting to be drained to `audit`. */
  pending: InvitationEvent[]
  /** Epoch ms of the last push into `pending`; null once drained. */
  pendingAt: number | null
}

/** That a manager sent an invitation, or took it back; that it was taken is the grant that it gave. */
export interface InvitationEvent {
  /** `<act>:<key>` */
  id: string
  act: 'invite' | 'withdrawInvitation'
  at: number
  by: string
  /** The command's client key. */
  key: string
}

export const AUDIT_ACTS = ['claimManager', 'grant', 'revoke', 'invite', 'withdrawInvitation'] as const
export type AuditAct = (typeof AUDIT_ACTS)[number]

/** A line of the audit log; exactly one per change of a power, or of an invitation to one. */
export interface Audit {
  /** hash of person or invitation, act and key */
  _id: string
  community: PlaceId
  at: number
  /** `<at, 13 digits>:<_id>` */
  sort: string
  by: string
  /** Person id; `invitation:<id>` where it is about an invitation. */
  subject: string
  act: AuditAct
  role: Role | null
  place: PlaceId | null
  until: number | null
  reason: string | null
}

export const REVEAL_DUTIES = ['leaderCall', 'verification', 'helpRequest', 'booking', 'emergency'] as const
export type RevealDuty = (typeof REVEAL_DUTIES)[number]

/** What a resident reads of why somebody was shown their phone. */
export const REVEAL_DUTY_NAMES: Record<RevealDuty, string> = {
  leaderCall: '居民联系楼栋长',
  verification: '核验住址',
  helpRequest: '办理求助',
  booking: '办理预约',
  emergency: '紧急通知，确认您是否知道',
}

/** That somebody was shown a person's phone: written before it is shown. */
export interface Reveal {
  /** `r` + hash(by, key) */
  _id: string
  /** Whose phone. */
  whose: string
  by: string
  byName: string
  /** What gave them the right. */
  duty: RevealDuty
  /** The building, booking or request in question. */
  about: string
  /** Where the duty lies. */
  place: PlaceId
  at: number
  sort: string
}
