import { ERASED_NAME } from '../../../shared/domain/erased'
import type { NoticeThread } from '../../../shared/model/notice'
import type { Changes } from '../../kit/collection'
import { inTurn } from '../../kit/in-turn'
import { closeThread } from '../notices/close-threads'
import { notices, reach, threads } from '../notices/stores'

/** Asking is limited to a few an hour; with room to spare. */
const THREADS_LIMIT = 1000
const WIDTH = 5

/**
 * Erases somebody from notices: what they asked is closed and has no words of theirs, what they answered, wrote or noted
 * at a door has an actor without a name. Safe to repeat. Returns how many threads somebody else's change kept from being closed.
 * Round trips: 4, most of them at once, and one or two for each thread.
 */
export async function eraseNotices(person: string, now: number): Promise<number> {
  const [asked, answered] = await Promise.all([
    threads.find({ where: { person }, limit: THREADS_LIMIT, fields: ['live', 'rev', 'status', 'lines'] }),
    threads.find({ where: { 'lines.by': person }, limit: THREADS_LIMIT, fields: ['lines'] }),
    notices.update({ author: person }, { authorName: ERASED_NAME }),
    reach.update({ 'visit.by': person }, { 'visit.byName': ERASED_NAME }),
  ])
  const closed = await inTurn(asked, WIDTH, async (thread) => !thread.live || (await closeThread(thread, now)))
  const nobody = { personName: ERASED_NAME, stairwellName: '' }
  await threads.update({ person }, nobody)
  await inTurn(answered, WIDTH, ({ _id, lines }) => threads.update({ _id }, withoutWords(lines, person)))
  return closed.filter((done) => !done).length
}

/** Line by line, so that what others write meanwhile stays. What was said for the community stays too, without its name. */
function withoutWords(lines: NoticeThread['lines'], person: string): Changes<NoticeThread> {
  return Object.fromEntries(
    lines.flatMap(({ by, official }, i) => {
      if (by !== person) return []
      const name = [`lines.${i}.byName`, ERASED_NAME]
      return official ? [name] : [name, [`lines.${i}.text`, ''], [`lines.${i}.needsReview`, false]]
    }),
  )
}
