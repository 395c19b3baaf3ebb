import { HOUR, MINUTE } from '../../../shared/domain/shanghai'
import type { Tone } from '../ui/tag'
import { when } from './when'

/** How long is left to answer, and how pressing that is. Both are epoch ms. */
export function deadlineWords(holdUntil: number | null, now: number): { words: string; tone: Tone } {
  if (holdUntil === null) return { words: '没有期限', tone: 'still' }
  const left = holdUntil - now
  if (left <= 0) return { words: '已超时', tone: 'urgent' }
  if (left < HOUR) return { words: `还剩 ${Math.ceil(left / MINUTE)} 分钟`, tone: 'urgent' }
  return { words: `${when(holdUntil, now)}前答复`, tone: 'waiting' }
}
