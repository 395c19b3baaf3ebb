import { personIdOf, sortKey, visitIdOf } from '../../cloudfunctions/kit/ids'
import { seal } from '../../cloudfunctions/kit/seal'
import type { grids } from '../../shared/contracts/grids'
import type { Visit, VisitWords } from '../../shared/model/grid'
import { MONDAY, newKey, type Stack, TEST_SECRET } from '../stack'
import { GRID, HOME, manager, put, STAIRWELL, staff, stranger, worker } from '../world'
import type { ExamplesOf } from './example'

const workerId = personIdOf(worker)
/** A visit that the worker of the first grid wrote down, with something left to do. */
export const OPEN_VISIT = visitIdOf(workerId, 'worker-open-visit-key')

const WORDS: VisitWords = { whom: '101室', found: '楼道灯不亮', done: '已报修', followUp: '后天看看', notes: [] }

export const visitAt = (_id: string, at: number, rest: Partial<Visit> = {}): Visit => ({
  _id,
  community: HOME,
  grid: GRID,
  stairwell: STAIRWELL,
  placeName: '春晓园 1号楼 1单元',
  worker: workerId,
  workerName: '网格员甲',
  duty: 'discover',
  at,
  words: seal(JSON.stringify(WORDS), TEST_SECRET),
  wordsNeedReview: false,
  status: 'open',
  live: true,
  rev: 0,
  sort: sortKey(at, _id),
  asked: '',
  history: [],
  pending: [],
  pendingAt: null,
  ...rest,
})

export function furnishGrids(stack: Stack): void {
  put(stack, 'visits', [visitAt(OPEN_VISIT, MONDAY - 1000)])
}

const key = newKey
const keyed = { community: HOME, grid: GRID, rev: 0 }
const line = { post: 'A' as const, weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '11:30', where: '2 号窗口' }
const said = { whom: '102室', found: '老人一切都好', done: '量了血压', followUp: '' }

export const GRIDS: ExamplesOf<typeof grids> = {
  list: { as: stranger, input: { community: HOME } },
  grid: { as: stranger, input: { grid: GRID } },
  plan: { as: staff, input: { community: HOME, grid: GRID } },
  setTeam: {
    as: manager,
    input: { ...keyed, branch: { name: '第一网格党支部', secretary: '某书记' }, A: workerId, B: null, key: key() },
  },
  setRota: { as: manager, input: { ...keyed, rota: [line], key: key() } },
  setChange: {
    as: manager,
    input: {
      ...keyed,
      from: '2026-11-24',
      to: '2026-11-25',
      post: 'A',
      substitute: workerId,
      reason: '换班',
      key: key(),
    },
  },
  recordVisit: { as: worker, input: { place: GRID, stairwell: STAIRWELL, duty: 'serve', ...said, key: key() } },
  visits: { as: worker, input: { place: GRID, open: false } },
  visit: { as: worker, input: { place: GRID, visit: OPEN_VISIT } },
  noteVisit: {
    as: worker,
    input: { place: GRID, visit: OPEN_VISIT, rev: 0, text: '灯修好了', close: true, key: key() },
  },
}
