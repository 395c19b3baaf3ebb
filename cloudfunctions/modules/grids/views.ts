import type { OutputOf } from '../../../shared/contracts/contract'
import type { grids as contract } from '../../../shared/contracts/grids'
import type { GridTeam, GridWorker } from '../../../shared/model/grid'

type TeamView = OutputOf<typeof contract.list>['teams'][number]
type PlanView = OutputOf<typeof contract.plan>

/** A team as anybody may see it at `now` (epoch ms). */
export const teamOf = ({ _id, name, branch, posts }: GridTeam, now: number): TeamView => ({
  grid: _id,
  name,
  branch,
  posts: { A: heldBy(posts.A, now), B: heldBy(posts.B, now) },
})

/** Whose role has ended by time holds no post any more. */
const heldBy = (worker: GridWorker | null, now: number) =>
  worker && (worker.until === null || now < worker.until) ? { person: worker.person, name: worker.name } : null

/** A team with its rota as whoever edits it sees it. */
export const planOf = (team: GridTeam, now: number): PlanView => ({
  team: teamOf(team, now),
  rota: team.rota,
  changes: team.changes,
  rev: team.rev,
})
