import { HELP_MACHINE, type HelpStatus } from '../../../../../shared/domain/help-machine'
import { HOUR, MINUTE } from '../../../../../shared/domain/shanghai'
import { when } from '../../../parts/when'
import type { Tone } from '../../../ui/tag'

interface Held {
  status: HelpStatus
  /** Epoch ms. */
  due: number | null
}

/** How things stand with a request for whoever owes the answer, and how pressing it is. `now` is the server's, epoch ms. */
export function pressing({ status, due }: Held, now: number): { words: string; tone: Tone } {
  if (status === 'overdue') return { words: '两次超时，请马上办', tone: 'urgent' }
  if (!HELP_MACHINE.states[status].live || due === null)
    return { words: HELP_MACHINE.states[status].label, tone: 'still' }
  const left = due - now
  if (left <= 0) return { words: '已超时', tone: 'urgent' }
  if (left < 2 * HOUR) return { words: `还剩 ${Math.ceil(left / MINUTE)} 分钟`, tone: 'urgent' }
  return { words: `${when(due, now)}前答复`, tone: status === 'escalated' ? 'urgent' : 'waiting' }
}
