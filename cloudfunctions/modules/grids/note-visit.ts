import { AppError } from '../../../shared/contracts/errors'
import type { grids as contract } from '../../../shared/contracts/grids'
import { VISIT_MACHINE } from '../../../shared/domain/visit-machine'
import { checkText } from '../../kit/check-text'
import { replace } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { transition } from '../../kit/transition'
import { actorAt } from './record-visit'
import { visits } from './stores'
import { sealWords, visitOf, wordsOf } from './visit-words'
import { visitIn } from './visits'

/** Notes on one visit, at most: what goes on longer is another visit. */
const NOTES_LIMIT = 40

/**
 * Adds to what was written, and never over it. Round trips: caller, line, line.
 * Errors: VISIT_UNKNOWN, CONTENT_REFUSED, TOO_LARGE, STALE, NOT_NOW, KEY_USED.
 */
export const noteVisit: Handlers<typeof contract>['noteVisit'] = async (input, call) => {
  const { place, visit: id, rev, text, close, key } = input
  const { person, now } = call
  const seen = await visitIn(place, id)
  const repeated = seen.history.some((past) => past.key === key)
  // The words are written whole: only over the very revision that they were read at.
  if (rev > seen.rev) throw new AppError('STALE', undefined, { status: seen.status, rev: seen.rev })
  const words = wordsOf(seen)
  if (!repeated && words.notes.length >= NOTES_LIMIT) throw new AppError('TOO_LARGE')
  const verdict = repeated ? 'pass' : await checkText(text, 'comment', call.openid)
  if (verdict === 'risky') throw new AppError('CONTENT_REFUSED')

  const noted = { ...words, notes: [...words.notes, { at: now, by: person._id, byName: person.name, text }] }
  const changes = { words: sealWords(noted), wordsNeedReview: seen.wordsNeedReview || verdict === 'review' }
  const {
    status,
    rev: next,
    found,
  } = await transition(VISIT_MACHINE, visits, {
    id,
    rev,
    status: 'open',
    event: close ? 'close' : 'note',
    actor: { id: person._id, role: actorAt(call, seen.grid) },
    channel: 'miniprogram',
    key,
    now,
    changes: { ...changes, words: replace(changes.words) },
    explain: () => 'STALE',
    unknown: 'VISIT_UNKNOWN',
  })
  return { visit: visitOf(found ?? { ...seen, ...changes, status, rev: next }) }
}
