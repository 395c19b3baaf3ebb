import { REFUSED_NAME } from '../../../shared/domain/check-machine'
import { changePerson } from '../../kit/change-person'
import { people } from '../../kit/people'
import { bookings } from '../bookings/stores'
import { helpRequests, posts } from '../leaders/stores'

interface Verdict {
  /** The check: its repeat finds itself. */
  check: string
  /** Whose name it is. */
  person: string
  name: string
  isFit: boolean
  /** Epoch ms. */
  now: number
}

/**
 * Clears a doubted name, or puts the word for nobody in particular in its place, also where others read it now. A name
 * that has been corrected since is left alone. Round trips: 1; 4 where it was unfit.
 */
export async function settleName({ check, person, name, isFit, now }: Verdict): Promise<void> {
  const still = { name, erasedAt: null }
  if (isFit) {
    await people.update({ _id: person, ...still }, { nameNeedsReview: false })
    return
  }
  await changePerson({
    person,
    change: { at: now, by: 'system', act: 'rename', key: `check:${check}` },
    where: still,
    changes: { name: REFUSED_NAME, nameNeedsReview: false },
  })
  await bookings.update({ person, live: true, personName: name }, { personName: REFUSED_NAME })
  await helpRequests.update({ person, personName: name }, { personName: REFUSED_NAME })
  // What search finds the post by is written anew.
  await posts.update({ leader: person, name }, { name: REFUSED_NAME, terms: [], indexAt: now })
}
