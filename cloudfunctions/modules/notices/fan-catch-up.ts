import { liveHomes } from '../../../shared/domain/homes'
import { NOTICES } from '../../../shared/domain/notice-kinds'
import { oneOf } from '../../kit/operators'
import { people } from '../../kit/people'
import type { Member } from './addressees'
import type { Telling } from './fan-out'
import { markOf, marksOf } from './marks'
import { markAcknowledged, markRead, reachIdOf } from './reach-rows'

/** The SDK gives no more at a time. */
const MOST = 1000

/**
 * Who found a notice in the feed before their household's row was there has a mark of it: their households are
 * written down as having read it. Marks are looked at once the rows stand, and made before rows are looked for.
 * One round trip for a thousand people; one to three more where anybody was that quick.
 */
export async function catchUp(notice: Telling, members: readonly Member[], secret: Buffer): Promise<void> {
  const { _id, version, kind } = notice
  const mark = markOf(notice)
  const [seen, acked]: [string[], string[]] = [[], []]
  for (let at = 0; at < members.length; at += MOST) {
    const some = members.slice(at, at + MOST)
    const where = { _id: oneOf(some.map((member) => member._id)) }
    for (const person of await people.find({ where, limit: some.length, fields: ['homes', 'notices'] })) {
      const marks = marksOf(person)
      const rows = liveHomes(person).map((home) => reachIdOf(_id, version, home.id, secret))
      if (marks.seen.includes(mark)) seen.push(...rows)
      if (marks.acked.includes(mark)) acked.push(...rows)
    }
  }
  const { needsAck } = NOTICES[kind]
  await markRead(seen, needsAck, Date.now())
  await markAcknowledged(acked, needsAck, Date.now())
}
