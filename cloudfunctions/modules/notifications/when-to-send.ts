import { audibleFrom, DEFAULT_PREFERENCES, MESSAGES, nextDigest, wayOf } from '../../../shared/domain/message-kinds'
import type { TemplateName } from '../../../shared/domain/message-templates'
import type { Message } from '../../../shared/model/message'
import type { Person } from '../../../shared/model/person'

/** What becomes of a queued copy: it goes out now, waits (until when, epoch ms), or is not sent at all (and why). */
export type Plan =
  | { send: 'now' }
  | { send: 'queued' | 'digest'; sendAt: number; failure: null }
  | { send: 'none' | 'failed'; sendAt: null; failure: string }

type Copy = Pick<Message, 'kind' | 'template' | 'unread'>
type Recipient = Pick<Person, 'erasedAt' | 'preferences'>

const none = (failure: string): Plan => ({ send: 'none', sendAt: null, failure })

/**
 * When and how a copy is told, by what its recipient chose. What is urgent asks nobody. What should come at once but has
 * no template of its own comes with the summary, which is the best that can be done; `isSetUp` says which ones there are.
 */
export function planOf(
  { kind, template, unread }: Copy,
  recipient: Recipient | null,
  isSetUp: (template: TemplateName) => boolean,
  now: number,
): Plan {
  if (recipient === null) return { send: 'failed', sendAt: null, failure: 'noRecipient' }
  if (recipient.erasedAt !== null) return none('erased')
  // Consents are few: none is spent on what has been seen.
  if (!unread) return none('read')
  const preferences = recipient.preferences ?? DEFAULT_PREFERENCES
  const own = template !== null && isSetUp(template)
  if (MESSAGES[kind].urgent && own) return { send: 'now' }
  if (template !== 'digest') {
    const way = wayOf(kind, preferences)
    if (way === 'off') return none('switchedOff')
    if (way === 'digest' || !own) {
      return isSetUp('digest') ? { send: 'digest', sendAt: nextDigest(now), failure: null } : none('noTemplate')
    }
  }
  if (!own) return none('noTemplate')
  const sendAt = audibleFrom(now, preferences.quiet)
  return sendAt > now ? { send: 'queued', sendAt, failure: null } : { send: 'now' }
}
