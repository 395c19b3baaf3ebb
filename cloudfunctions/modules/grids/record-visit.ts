import { AppError } from '../../../shared/contracts/errors'
import type { grids as contract } from '../../../shared/contracts/grids'
import { ancestor } from '../../../shared/domain/places'
import { VISIT_MACHINE, type VisitActor } from '../../../shared/domain/visit-machine'
import type { HistoryEntry } from '../../../shared/model/booking'
import type { Visit, VisitEvent, VisitStatus, VisitWords } from '../../../shared/model/grid'
import { checkText } from '../../kit/check-text'
import { fingerprintOf, sortKey, visitIdOf } from '../../kit/ids'
import { holds } from '../../kit/people'
import { keyedHash, secretKey } from '../../kit/seal'
import type { Call, Handlers } from '../../kit/serve'
import { spotName } from './spot'
import { visits } from './stores'
import { sealWords, visitOf } from './visit-words'

type Entry = HistoryEntry<VisitEvent, VisitStatus, VisitActor>

/** In what capacity somebody writes the log of a grid. */
export const actorAt = ({ person, now }: Call, grid: string): VisitActor =>
  holds(person, ['gridWorker'], grid, now) ? 'worker' : 'staff'

/**
 * Writes a line of the log, open while something is left to do. Round trips: caller, names, line.
 * Errors: GRID_UNKNOWN, PLACE_UNKNOWN, CONTENT_REFUSED, KEY_USED.
 */
export const recordVisit: Handlers<typeof contract>['recordVisit'] = async (input, call) => {
  const { place: grid, stairwell, duty, whom, found, done, followUp, key } = input
  const { person, now } = call
  const placeName = await spotName(grid, stairwell)
  const verdict = await checkText([whom, found, done, followUp].filter(Boolean).join('\n'), 'comment', call.openid)
  if (verdict === 'risky') throw new AppError('CONTENT_REFUSED')

  const _id = visitIdOf(person._id, key)
  const words: VisitWords = { whom, found, done, followUp, notes: [] }
  const history = begun({ by: person._id, role: actorAt(call, grid), at: now, key }, followUp === '')
  const status = history.at(-1)?.to ?? VISIT_MACHINE.initial
  const visit: Visit = {
    _id,
    community: ancestor(grid, 'community') ?? '',
    grid,
    stairwell,
    placeName,
    worker: person._id,
    workerName: person.name,
    duty,
    at: now,
    words: sealWords(words),
    wordsNeedReview: verdict === 'review',
    status,
    live: VISIT_MACHINE.states[status].live,
    rev: history.length - 1,
    sort: sortKey(now, _id),
    asked: keyedHash(fingerprintOf({ grid, stairwell, duty, whom, found, done, followUp }), secretKey()),
    history,
    pending: [],
    pendingAt: null,
  }
  if (await visits.insertIfAbsent(visit)) return { visit: visitOf(visit) }
  const before = await visits.get(_id)
  if (before?.asked !== visit.asked) throw new AppError('KEY_USED')
  return { visit: visitOf(before) }
}

/** A visit that leaves nothing to do is closed by the write that records it. */
function begun(who: Pick<Entry, 'by' | 'role' | 'at' | 'key'>, nothingLeft: boolean): Entry[] {
  const channel = 'miniprogram' as const
  const recorded: Entry = { ...who, event: 'record', from: null, to: 'open', channel, rev: 0 }
  return nothingLeft ? [recorded, { ...recorded, event: 'close', from: 'open', to: 'done', rev: 1 }] : [recorded]
}
