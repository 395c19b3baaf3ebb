import { AppError } from '../../../shared/contracts/errors'
import type { leaders as contract } from '../../../shared/contracts/leaders'
import { isWithin } from '../../../shared/domain/places'
import { above, appendBounded, inc, not, replace } from '../../kit/operators'
import { people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { assign } from './assign'
import { asCover } from './may-cover'
import { posts } from './stores'
import { refreshCovers } from './sync-cover'
import { postsOf } from './views'

type Serves = Handlers<typeof contract>

const PAGE = 50
const HISTORY_LIMIT = 50

/** Round trips: caller, posts. */
export const vacancies: Serves['vacancies'] = async ({ community, after }) => {
  const beyond = after === undefined ? {} : { order: above(after) }
  const found = await posts.find({
    where: { community, vacant: true, ...beyond },
    order: { field: 'order', direction: 'asc' },
    limit: PAGE + 1,
  })
  const page = found.slice(0, PAGE)
  return { posts: await postsOf(page), next: found.length > PAGE ? (page.at(-1)?.order ?? null) : null }
}

/**
 * Names who stands in, and hands them what is open there. Whoever lost their role at that moment does not stay: its own
 * clearing may have come before. Round trips: caller, the one who covers twice, post, their posts, read back, requests.
 * Errors: WRONG_PLACE, PERSON_UNKNOWN, POST_UNKNOWN, STALE.
 */
export const cover: Serves['cover'] = async (input, { person: by, now }) => {
  const { community, building, person, rev, key } = input
  if (!isWithin(building, community)) throw new AppError('WRONG_PLACE')
  const someone = person === null ? null : await people.get(person)
  const standIn = someone && asCover(someone, community, now)
  if (person !== null && !standIn) throw new AppError('PERSON_UNKNOWN')

  const entry = { at: now, by: by._id, act: 'cover', key, ...(standIn ? { person: standIn.person } : {}) } as const
  const changed = await posts.update(
    { _id: building, community, rev, vacant: true, 'history.key': not(key) },
    {
      cover: replace(standIn),
      turnAt: standIn?.until ?? null,
      history: appendBounded(HISTORY_LIMIT, entry),
      rev: inc(1),
    },
  )
  const still = person === null ? null : await people.get(person)
  if (still) await refreshCovers(still, now)
  const found = await posts.get(building)
  if (!found || found.community !== community) throw new AppError('POST_UNKNOWN')
  const mine = found.history.some((past) => past.key === key && past.by === by._id)
  if (changed === 0 && !mine) throw new AppError('STALE')
  await assign(building, found.vacant ? found.cover : null)
  const [view] = await postsOf([found])
  if (!view) throw new AppError('POST_UNKNOWN')
  return { post: view }
}
