import {
  DEFAULT_PREFERENCES,
  MESSAGE_KINDS,
  MESSAGES,
  type MessageKind,
  type MessageWay,
} from '../../../../../shared/domain/message-kinds'
import { CONSENT_MOMENTS, type ConsentMoment } from '../../../../../shared/domain/message-templates'
import type { Preferences } from '../hooks/use-preferences'

/** What is chosen so far. */
export interface PreferencesForm {
  quiet: boolean
  from: string
  to: string
  ways: Record<MessageKind, MessageWay>
}

const NIGHT = DEFAULT_PREFERENCES.quiet ?? { from: '22:00', to: '07:00' }

/** The form as what is stored fills it; quiet hours that are off keep the usual night at hand. */
export function formOf({ quiet, ways }: Pick<Preferences, 'quiet' | 'ways'>): PreferencesForm {
  const wayOf = (kind: MessageKind) => ways.find((one) => one.kind === kind)?.way ?? MESSAGES[kind].way
  return {
    quiet: quiet !== null,
    ...(quiet ?? NIGHT),
    ways: Object.fromEntries(MESSAGE_KINDS.map((kind) => [kind, wayOf(kind)])) as PreferencesForm['ways'],
  }
}

/** The kinds that can be chosen for: what is urgent cannot, and work concerns those who have some. */
export const kindsFor = (worker: boolean): MessageKind[] =>
  MESSAGE_KINDS.filter((kind) => !MESSAGES[kind].urgent && (worker || kind !== 'work'))

/** What is sent. */
export function preferencesOf({ quiet, from, to, ways }: PreferencesForm, worker: boolean) {
  return { quiet: quiet ? { from, to } : null, ways: kindsFor(worker).map((kind) => ({ kind, way: ways[kind] })) }
}

/** What is wrong with the hours, in a sentence. */
export const wrongHours = ({ quiet, from, to }: PreferencesForm): string | undefined =>
  quiet && from === to ? '两个时间不能一样' : undefined

/** What WeChat may still send of a moment, in a sentence; what matters is the first template of it that is set up. */
export function allowedWords(allowed: Preferences['allowed'], moment: ConsentMoment): string {
  const [first] = CONSENT_MOMENTS[moment].flatMap((name) => allowed.find(({ template }) => template === name) ?? [])
  if (first?.banned) return '您在微信里关掉了。想收，请在微信的“设置”里打开通知，再点这里'
  if (first?.standing) return '已经允许，一直有效'
  if (first && first.left > 0) return `已经允许，还能发 ${first.left} 条。点一下再加一条`
  return '还没有允许。点一下，允许发微信'
}
