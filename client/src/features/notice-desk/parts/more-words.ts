import { dateOf, when } from '../../../parts/when'
import { beginsAt, endsAt, type WriteDraft } from './write-draft'

/** How a notice stands with its readers and its time, in a line. `now` is the server's, epoch ms. */
export function moreWords(draft: WriteDraft, now: number): string {
  const [begin, end] = [beginsAt(draft), endsAt(draft)]
  const parts = [
    draft.isPublic ? '谁都可以看' : '只给登记的居民看',
    ...(draft.pinned ? ['放在最前面'] : []),
    begin === null ? '马上发' : `${when(begin, now)}发`,
    // The last day ends when the next begins.
    end === null ? '留 30 天' : `留到${dateOf(end - 1, now)}`,
  ]
  return parts.join(' · ')
}
