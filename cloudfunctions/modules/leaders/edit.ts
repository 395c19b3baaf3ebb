import { AppError } from '../../../shared/contracts/errors'
import type { leaders as contract } from '../../../shared/contracts/leaders'
import { PICTURE_MOST_BYTES, pictureFolder } from '../../../shared/domain/uploads'
import type { LeaderPost } from '../../../shared/model/leader'
import { checkFile } from '../../kit/check-file'
import { checkText } from '../../kit/check-text'
import { appendBounded, inc, not } from '../../kit/operators'
import { holds } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { handUpText } from '../content/hand-in'
import { postWords } from './post-words'
import { posts } from './stores'
import { postsOf } from './views'

const HISTORY_LIMIT = 50

/**
 * The leader's own page; staff and managers may correct it. A picture that the leader sets is seen by residents once
 * staff have saved the page with it. Round trips: caller, post, write, read back.
 * Errors: POST_UNKNOWN, POST_VACANT, CONTENT_REFUSED, FILE_NOT_YOURS, FILE_UNKNOWN, FILE_TYPE, FILE_TOO_LARGE, STALE.
 */
export const edit: Handlers<typeof contract>['edit'] = async (input, { person, openid, now }) => {
  const { place, rev, pledge, serviceHours, duties, offers, key } = input
  const found = await posts.get(place)
  if (!found?.community) throw new AppError('POST_UNKNOWN')
  if (found.vacant) throw new AppError('POST_VACANT')
  const picture = input.picture === undefined ? found.picture : input.picture
  const oversees = holds(person, ['staff', 'manager'], found.community, now)
  if (!oversees && found.leader !== person._id) throw new AppError('POST_UNKNOWN')
  const text = postWords(input)
  const verdict = await checkText(text, 'profile', openid)
  if (verdict === 'risky') throw new AppError('CONTENT_REFUSED')
  if (verdict === 'review') {
    const said = { subject: 'post', about: place, part: '', text, community: found.community } as const
    await handUpText({ ...said, by: person._id, byName: person.name, now })
  }
  if (picture !== null && picture !== found.picture) {
    await checkFile(picture, { folder: pictureFolder(person._id), kinds: ['jpg', 'png'], most: PICTURE_MOST_BYTES })
  }

  const seen = picture !== null && (oversees || (picture === found.picture && found.pictureSeen))
  const entry = { at: now, by: person._id, act: 'edit', key } as const
  const changes = {
    ...{ pledge, serviceHours, duties, offers, picture, pictureSeen: seen },
    history: appendBounded(HISTORY_LIMIT, entry),
    rev: inc(1),
  }
  const written = await posts.update({ _id: place, rev, vacant: false, 'history.key': not(key) }, changes)
  const kept = await posts.get(place)
  if (!kept) throw new AppError('POST_UNKNOWN')
  if (written === 0 && !wroteBefore(kept, key, person._id)) throw new AppError('STALE')
  const [view] = await postsOf([kept], true)
  if (!view) throw new AppError('POST_UNKNOWN')
  return { post: view }
}

const wroteBefore = ({ history }: LeaderPost, key: string, by: string): boolean =>
  history.some((past) => past.key === key && past.by === by)
