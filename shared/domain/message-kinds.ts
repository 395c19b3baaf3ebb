import { at, type Clock, clockOf, DAY, dayOf, MINUTE } from './shanghai'

/** What a message is about; people choose per kind how WeChat tells them. The inbox has everything in any case. */
export const MESSAGE_KINDS = [
  'emergency',
  'booking',
  'reminder',
  'help',
  'notice',
  'thread',
  'person',
  'family',
  'work',
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** How WeChat tells: at once, once a day together with other things, or not at all. */
export const MESSAGE_WAYS = ['now', 'digest', 'off'] as const
export type MessageWay = (typeof MESSAGE_WAYS)[number]
export const MESSAGE_WAY_NAMES: Record<MessageWay, string> = {
  now: '马上发',
  digest: '每天汇总一次',
  off: '不发微信',
}

interface KindDefinition {
  name: string
  about: string
  /** What happens unless the person says otherwise. */
  way: MessageWay
  /** Goes before all others, at any hour, and cannot be switched off. */
  urgent: boolean
}

export const MESSAGES: Record<MessageKind, KindDefinition> = {
  emergency: { name: '紧急通知', about: '马上要让您知道的事', way: 'now', urgent: true },
  booking: { name: '预约结果', about: '确认、未受理、超时', way: 'now', urgent: false },
  reminder: { name: '到时提醒', about: '快到时间的预约、快到期的事', way: 'now', urgent: false },
  help: { name: '求助答复', about: '楼栋长和社区的答复', way: 'now', urgent: false },
  notice: { name: '社区通知', about: '停水停电、活动、公示', way: 'now', urgent: false },
  thread: { name: '问答和异议', about: '您在通知下的提问有了答复', way: 'now', urgent: false },
  person: { name: '住址和职责', about: '核验结果、职责变动', way: 'digest', urgent: false },
  family: { name: '家人代办', about: '家人请您同意、同意了或解除了', way: 'digest', urgent: false },
  work: { name: '工作提醒', about: '要您处理的事，只发给工作人员', way: 'now', urgent: false },
}

/** When nobody wants to be rung up, Shanghai clock; from may lie after to: over midnight. */
export interface QuietHours {
  from: Clock
  to: Clock
}

export interface MessagePreferences {
  /** null: none. */
  quiet: QuietHours | null
  /** Only what differs from the kind's own. */
  ways: Partial<Record<MessageKind, MessageWay>>
}

export const DEFAULT_PREFERENCES: MessagePreferences = { quiet: { from: '22:00', to: '07:00' }, ways: {} }

/** How a kind is told to somebody. What is urgent is told at once whatever they chose. */
export const wayOf = (kind: MessageKind, { ways }: MessagePreferences): MessageWay =>
  MESSAGES[kind].urgent ? 'now' : (ways[kind] ?? MESSAGES[kind].way)

/** The daily summary goes out then, Shanghai clock. */
export const DIGEST_CLOCK: Clock = '18:30'

/** The next time (epoch ms) at or after `now` at which a summary goes out. */
export function nextDigest(now: number): number {
  const today = at(dayOf(now), DIGEST_CLOCK)
  return now <= today ? today : today + DAY
}

const minutesOf = (clock: Clock): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

/** When (epoch ms) somebody may be told again: `now` itself outside their quiet hours, else the end of these. */
export function audibleFrom(now: number, quiet: QuietHours | null): number {
  if (quiet === null || quiet.from === quiet.to) return now
  const [clock, from, to] = [minutesOf(clockOf(now)), minutesOf(quiet.from), minutesOf(quiet.to)]
  const isQuiet = from < to ? clock >= from && clock < to : clock >= from || clock < to
  if (!isQuiet) return now
  const end = at(dayOf(now), quiet.to)
  // To the minute: the clock that was compared has no seconds.
  return end > now - (now % MINUTE) ? end : end + DAY
}
