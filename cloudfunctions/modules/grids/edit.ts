import { AppError } from '../../../shared/contracts/errors'
import type { grids as contract } from '../../../shared/contracts/grids'
import { isRota } from '../../../shared/domain/rota'
import { dayOf } from '../../../shared/domain/shanghai'
import type { RotaChange } from '../../../shared/model/grid'
import type { PlaceId } from '../../../shared/model/place'
import { checkText } from '../../kit/check-text'
import { appendBounded, replace } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { changeTeam } from './change-team'
import { assertOf } from './find-team'
import { syncTeam } from './sync-teams'
import { planOf } from './views'
import { workersAt } from './workers'

type Serves = Handlers<typeof contract>

/** Changes kept of a team: two years of ordinary ones. */
const CHANGES_LIMIT = 60

/** Round trips: caller, holders, team twice, holders once more. Errors: WRONG_PLACE, GRID_UNKNOWN, WORKER_UNKNOWN, CONTENT_REFUSED, STALE, KEY_USED. */
export const setTeam: Serves['setTeam'] = async ({ branch, A, B, ...command }, call) => {
  assertOf(command.community, command.grid)
  await assertDecent(`${branch.name} ${branch.secretary}`.trim(), call.openid)
  const workerOf = await workersAt(command.grid, [A, B], call.now)
  const changes = { branch: replace(branch), posts: replace({ A: workerOf(A), B: workerOf(B) }) }
  const team = await changeTeam({ ...command, act: 'team', changes }, call)
  const { team: view, rev } = planOf(await stillHeld(team._id, [A, B], call.now), call.now)
  return { team: view, rev }
}

/** Round trips: caller, team twice. Errors: ROTA_WRONG and those of every change of a team. */
export const setRota: Serves['setRota'] = async ({ rota, ...command }, call) => {
  if (!isRota(rota)) throw new AppError('ROTA_WRONG')
  await assertDecent(rota.map(({ where }) => where).join(' '), call.openid)
  const sorted = rota.map((line) => ({ ...line, weekdays: [...line.weekdays].sort((a, b) => a - b) }))
  const team = await changeTeam({ ...command, act: 'rota', changes: { rota: replace(sorted) } }, call)
  return { rota: team.rota, rev: team.rev }
}

/** Round trips: caller, stand-in, team twice, stand-in once more. Errors: ROTA_WRONG, SPAN_WRONG for days past, WORKER_UNKNOWN, and those of every change. */
export const setChange: Serves['setChange'] = async ({ from, to, post, substitute, reason, ...command }, call) => {
  if (from > to) throw new AppError('ROTA_WRONG')
  if (to < dayOf(call.now)) throw new AppError('SPAN_WRONG')
  assertOf(command.community, command.grid)
  await assertDecent(reason, call.openid)
  const workerOf = await workersAt(command.grid, [substitute], call.now)
  const change: RotaChange = { from, to, post, substitute: workerOf(substitute), reason }
  const changes = { changes: appendBounded(CHANGES_LIMIT, change) }
  const team = await changeTeam({ ...command, act: 'change', changes }, call)
  const { changes: all, rev } = await stillHeld(team._id, [substitute], call.now)
  return { changes: all, rev }
}

/** A role that was taken away between the look and the write is looked for once more, as its own clearing may have come before. */
async function stillHeld(grid: PlaceId, holders: readonly (string | null)[], now: number) {
  return syncTeam(
    grid,
    holders.flatMap((id) => id ?? []),
    now,
  )
}

/** What everybody may read must be fit for that. Errors: CONTENT_REFUSED. */
async function assertDecent(text: string, openid: string): Promise<void> {
  if ((await checkText(text, 'profile', openid)) === 'risky') throw new AppError('CONTENT_REFUSED')
}
