import { searchTerms } from '../../../shared/domain/search-terms'
import type { LeaderPost } from '../../../shared/model/leader'
import type { PlaceId } from '../../../shared/model/place'
import type { Grant } from '../../../shared/model/role'
import { above, appendBounded, atMost, both, inc, replace } from '../../kit/operators'
import { inForce, people } from '../../kit/people'
import type { Settled } from '../identity/settlers'
import { assign } from './assign'
import { standingIn } from './may-cover'
import { posts } from './stores'

/** People who may hold one post at a time, or one after the other. */
const HOLDERS_LIMIT = 20
const HISTORY_LIMIT = 50
/** Another change of the same post came between: look again, this often. */
const ATTEMPTS = 3

interface Holder {
  person: string
  name: string
  grant: Grant
}

/** Brings the posts of every building that a person's events speak of in line with the grants. Safe to repeat. */
export async function syncPosts({ grants, pending }: Settled, now: number): Promise<void> {
  const touched = [...grants, ...pending].flatMap(({ role, place }) =>
    role === 'buildingLeader' && place ? [place] : [],
  )
  for (const building of new Set(touched)) await refreshPost(building, now)
}

/** Posts where a grant began or ended by time alone. Round trips: 1, and those of each post. */
export async function turnPosts(now: number, limit: number): Promise<{ turned: number }> {
  const due = await posts.find({
    where: { turnAt: both(above(0), atMost(now)) },
    order: { field: 'turnAt', direction: 'asc' },
    limit,
    fields: ['turnAt'],
  })
  for (const { _id } of due) await refreshPost(_id, now)
  return { turned: due.length }
}

/**
 * Makes a post say who leads the building by the grants: of several, whose grant began first.
 * The post is read before the people, and written only if nobody wrote it since: what is written is never older than
 * what stood there. Round trips: 3, and one more to hand over what is open.
 */
export async function refreshPost(building: PlaceId, now: number): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const post = await posts.get(building)
    if (!post) return
    const holders = await holdersOf(building)
    const leading = holders.filter(({ grant }) => inForce(grant, now)).sort((a, b) => a.grant.from - b.grant.from)[0]
    const cover = leading ? null : standingIn(post, now)
    const turnAt = nextTurn(holders, cover, now)
    const stands = post.leader === (leading?.person ?? null) && post.name === (leading?.name ?? '')
    if (stands && post.turnAt === turnAt && post.cover?.person === cover?.person) return
    if ((await posts.update({ _id: building, rev: post.rev }, changesOf(post, leading, cover, turnAt, now))) === 0)
      continue
    await assign(building, leading ?? cover)
    return
  }
  throw new Error(`the post of ${building} changes too fast`)
}

async function holdersOf(building: PlaceId): Promise<Holder[]> {
  const id = `buildingLeader@${building}`
  const found = await people.find({ where: { 'grants.id': id }, limit: HOLDERS_LIMIT, fields: ['name', 'grants'] })
  return found.flatMap(({ _id, name, grants }) =>
    grants.filter((grant) => grant.id === id).map((grant) => ({ person: _id, name, grant })),
  )
}

/** When a grant, or the role of who stands in, begins or ends next, epoch ms; null if none does. */
function nextTurn(holders: readonly Holder[], cover: LeaderPost['cover'], now: number): number | null {
  const turns = [...holders.flatMap(({ grant }) => [grant.from, grant.until ?? 0]), cover?.until ?? 0]
  const ahead = turns.filter((instant) => instant > now)
  return ahead.length > 0 ? Math.min(...ahead) : null
}

function changesOf(
  post: LeaderPost,
  leading: Holder | undefined,
  cover: LeaderPost['cover'],
  turnAt: number | null,
  now: number,
) {
  const same = post.leader === (leading?.person ?? null)
  const act = leading ? ('appoint' as const) : ('vacate' as const)
  const entry = {
    at: now,
    by: leading?.grant.by ?? 'system',
    act,
    key: `${act}:${post.rev + 1}`,
    person: leading?.person ?? '',
  }
  return {
    leader: leading?.person ?? null,
    name: leading?.name ?? '',
    vacant: leading === undefined,
    vacantSince: leading ? null : (post.vacantSince ?? now),
    turnAt,
    terms: searchTerms(leading?.name ?? '', post.label),
    indexAt: now,
    // Another person's pledge and picture are not this one's; nor does anybody stand in for who is there.
    ...(same ? {} : { pledge: '', picture: null, pictureSeen: false, serviceHours: '', duties: [], offers: [] }),
    cover: replace(cover),
    history: appendBounded(HISTORY_LIMIT, entry),
    rev: inc(1),
  }
}
