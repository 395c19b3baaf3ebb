import { AppError } from '../../../shared/contracts/errors'
import type { notices as contract } from '../../../shared/contracts/notices'
import { absent, replace } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { communities } from '../places/stores'

type Serves = Handlers<typeof contract>

/** Round trips: caller, community. Errors: PLACE_UNKNOWN. */
export const settings: Serves['settings'] = async ({ community }) => {
  const found = await communities.get(community)
  if (!found) throw new AppError('PLACE_UNKNOWN')
  const { leaders, rev } = found.noticeReview ?? { leaders: false, rev: 0 }
  return { reviewLeaders: leaders, rev }
}

/** A repeat finds what it asked for under the next rev. Round trips: caller, write; one more for a refusal. Errors: PLACE_UNKNOWN, STALE. */
export const setSettings: Serves['setSettings'] = async ({ community, reviewLeaders, rev }) => {
  const wanted = { leaders: reviewLeaders, rev: rev + 1 }
  const seen = rev === 0 ? { noticeReview: absent() } : { 'noticeReview.rev': rev }
  const written = await communities.update({ _id: community, ...seen }, { noticeReview: replace(wanted) })
  if (written === 0) {
    const found = await communities.get(community)
    if (!found) throw new AppError('PLACE_UNKNOWN')
    if (found.noticeReview?.rev !== wanted.rev || found.noticeReview.leaders !== wanted.leaders)
      throw new AppError('STALE')
  }
  return { reviewLeaders, rev: wanted.rev }
}
