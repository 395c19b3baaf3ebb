import { fingerprintOf, sortKey, visitIdOf } from '../../cloudfunctions/kit/ids'
import type { GridDuty } from '../../shared/domain/grid-duties'
import { ancestor } from '../../shared/domain/places'
import { HOUR } from '../../shared/domain/shanghai'
import { VISIT_MACHINE } from '../../shared/domain/visit-machine'
import type { Visit } from '../../shared/model/grid'
import type { Person } from '../../shared/model/person'
import type { Place } from '../../shared/model/place'
import type { Protect } from './people'

const DAY = 24 * HOUR

const LOG: { duty: GridDuty; daysAgo: number; whom: string; found: string; done: string; followUp: string }[] = [
  {
    duty: 'discover',
    daysAgo: 1,
    whom: '',
    found: '地下车库入口的反光镜歪了，会车看不清。',
    done: '拍照发给物业。',
    followUp: '周五前看物业有没有扶正',
  },
  {
    duty: 'serve',
    daysAgo: 2,
    whom: '顶楼独居老人',
    found: '血压仪坏了，自己不敢量。',
    done: '带来社区的血压仪量过，正常。',
    followUp: '',
  },
  {
    duty: 'advise',
    daysAgo: 6,
    whom: '一楼住户',
    found: '希望会客厅周末晚点关门。',
    done: '记下，带到居民议事会。',
    followUp: '议事会后把结果告诉他',
  },
  {
    duty: 'oversee',
    daysAgo: 9,
    whom: '',
    found: '外墙粉刷的脚手架没有围挡。',
    done: '请施工方当天补上，复查已围好。',
    followUp: '',
  },
  {
    duty: 'mobilise',
    daysAgo: 13,
    whom: '三位年轻邻居',
    found: '愿意周末带孩子们做手工。',
    done: '登记为志愿者，约好时间。',
    followUp: '',
  },
  {
    duty: 'deliberate',
    daysAgo: 18,
    whom: '两户邻居',
    found: '楼道里的鞋柜占了一半路。',
    done: '两家商量好，各自搬回屋里。',
    followUp: '',
  },
]

/** What a grid worker wrote down in the last weeks; sealed, as the function does. */
export function visitsOf(worker: Person, grid: Place, placeName: string, now: number, protect: Protect): Visit[] {
  return LOG.map(({ duty, daysAgo, ...said }): Visit => {
    const at = now - daysAgo * DAY
    const key = `demo-visit-${daysAgo}-days-ago`
    const _id = visitIdOf(worker._id, key)
    const open = said.followUp !== ''
    const status = open ? 'open' : 'done'
    const entry = { at, by: worker._id, role: 'worker', channel: 'miniprogram' } as const
    const record = { ...entry, event: 'record', from: null, to: 'open', key, rev: 0 } as const
    const close = { ...entry, event: 'close', from: 'open', to: 'done', key: `close-${key}`, rev: 1 } as const
    return {
      _id,
      community: ancestor(grid._id, 'community') ?? '',
      grid: grid._id,
      stairwell: null,
      placeName,
      worker: worker._id,
      workerName: worker.name,
      duty,
      at,
      words: protect.seal(JSON.stringify({ ...said, notes: [] })),
      wordsNeedReview: false,
      status,
      live: VISIT_MACHINE.states[status].live,
      rev: open ? 0 : 1,
      sort: sortKey(at, _id),
      asked: protect.hash(fingerprintOf({ grid: grid._id, stairwell: null, duty, ...said })),
      history: open ? [record] : [record, close],
      pending: [],
      pendingAt: null,
    }
  })
}
