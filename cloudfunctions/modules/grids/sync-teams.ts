import { dayOf } from '../../../shared/domain/shanghai'
import type { GridTeam, GridWorker } from '../../../shared/model/grid'
import type { Person } from '../../../shared/model/person'
import type { PlaceId } from '../../../shared/model/place'
import { appendBounded, inc, oneOf, replace } from '../../kit/operators'
import { people } from '../../kit/people'
import type { Settled } from '../identity/settlers'
import { findTeam } from './find-team'
import { teams } from './stores'
import { workerAt } from './workers'

const HISTORY_LIMIT = 50
/** Another change of the same team came between: look again, this often. */
const ATTEMPTS = 3

/** Brings the teams of every grid that a person's events speak of in line with the role of grid worker. Safe to repeat. */
export async function syncTeams({ _id, grants, pending }: Settled, now: number): Promise<void> {
  const touched = [...grants, ...pending].flatMap(({ role, place }) => (role === 'gridWorker' && place ? [place] : []))
  for (const grid of new Set(touched)) {
    if (await teams.get(grid)) await syncTeam(grid, [_id], now)
  }
}

/**
 * Makes a team name those people as they are: with their present name and the end of their role, and nowhere from today
 * on without it. The team is read before the people, and written only if nobody wrote it since.
 * The team as it stands then. Round trips: 2, and 1 if anything differs. Errors: GRID_UNKNOWN.
 */
export async function syncTeam(grid: PlaceId, ids: readonly string[], now: number): Promise<GridTeam> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const team = await findTeam(grid)
    const named = namedIn(team, now).filter((id) => ids.includes(id))
    if (named.length === 0) return team
    const found = await people.find({ where: { _id: oneOf(named) }, limit: named.length, fields: ['name', 'grants'] })
    const workers = new Map(found.map((person) => [person._id, workerAt(grid, person, now)]))
    const fresh = (worker: GridWorker | null) =>
      worker && named.includes(worker.person) ? (workers.get(worker.person) ?? null) : worker
    const posts = { A: fresh(team.posts.A), B: fresh(team.posts.B) }
    // Who stood in on days past did so.
    const today = dayOf(now)
    const changes = team.changes.map((one) => (one.to < today ? one : { ...one, substitute: fresh(one.substitute) }))
    if (same({ posts, changes }, { posts: team.posts, changes: team.changes })) return team
    const entry = { at: now, by: 'system', act: 'leave' as const, key: `leave:${team.rev + 1}` }
    const written = await teams.update(
      { _id: grid, rev: team.rev },
      {
        posts: replace(posts),
        changes: replace(changes),
        rev: inc(1),
        history: appendBounded(HISTORY_LIMIT, entry),
      },
    )
    if (written === 1) return { ...team, posts, changes, rev: team.rev + 1 }
  }
  throw new Error(`the team of ${grid} changes too fast`)
}

const namedIn = ({ posts, changes }: GridTeam, now: number): Person['_id'][] => {
  const coming = changes.filter(({ to }) => to >= dayOf(now)).map(({ substitute }) => substitute)
  return [...new Set([posts.A, posts.B, ...coming].flatMap((worker) => worker?.person ?? []))]
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
