import type { LeaderPost } from '../../../shared/model/leader'
import { posts } from './stores'

/** Changes that may come between reading and writing. */
const TRIES = 5

/** All that a post says in its leader's own words, as it is checked. */
export const postWords = ({
  pledge,
  serviceHours,
  duties,
  offers,
}: Pick<LeaderPost, 'pledge' | 'serviceHours' | 'duties' | 'offers'>): string =>
  [pledge, serviceHours, ...duties, ...offers].join('\n').trim()

/**
 * Takes words off a post that were found unfit, as long as it still says them; `instead` stands in their place.
 * Two round trips; a repeat changes nothing. Throws if the post changes too fast.
 */
export async function settlePostWords(building: string, words: string, instead: string): Promise<void> {
  for (let i = 0; i < TRIES; i++) {
    const found = await posts.get(building)
    if (!found || postWords(found) !== words) return
    const said = { pledge: instead, serviceHours: '', duties: [], offers: [] }
    if ((await posts.update({ _id: building, rev: found.rev }, said)) === 1) return
  }
  throw new Error(`the post of ${building} changes too fast`)
}
