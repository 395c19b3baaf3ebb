import { ancestor } from '../../shared/domain/places'
import { addDays, dayOf } from '../../shared/domain/shanghai'
import type { GridTeam, GridWorker, RotaLine } from '../../shared/model/grid'
import type { Person } from '../../shared/model/person'
import type { GridMap, Place } from '../../shared/model/place'
import type { Registered } from './people'

const WORKDAYS = [1, 2, 3, 4, 5]

const ROTA: RotaLine[] = [
  { post: 'A', weekdays: WORKDAYS, from: '08:30', to: '12:00', where: '党群服务中心 1 号窗口' },
  { post: 'A', weekdays: WORKDAYS, from: '13:30', to: '17:30', where: '党群服务中心 1 号窗口' },
  { post: 'B', weekdays: WORKDAYS, from: '09:00', to: '11:30', where: '入户走访' },
  { post: 'B', weekdays: [6], from: '09:00', to: '11:00', where: '小区红心会客厅' },
]

const workerOf = ({ _id, name }: Person): GridWorker => ({ person: _id, name, until: null })

/** Who works each grid: those who were granted it, the first in the hall, the second at homes; one stands in this week. */
export function gridTeamsOf(places: readonly Place[], staff: readonly Registered[], now: number): GridTeam[] {
  const grids = places.filter(({ kind }) => kind === 'grid')
  return grids.map(({ _id, name }, order): GridTeam => {
    const granted = staff.map(({ person }) => person).filter(({ grants }) => grants.some(({ place }) => place === _id))
    const [a = null, b = null] = granted.map(workerOf)
    const today = dayOf(now)
    const standIn = order === 0 && a && b
    const away = { from: addDays(today, 1), to: addDays(today, 2), post: 'A' as const, reason: '参加街道培训' }
    return {
      _id,
      community: ancestor(_id, 'community') ?? '',
      name,
      branch: { name: `${name}党支部`, secretary: a?.name ?? '' },
      posts: { A: a, B: b },
      rota: granted.length > 0 ? ROTA : [],
      changes: standIn ? [{ ...away, substitute: b }] : [],
      order,
      history: [],
      rev: 0,
    }
  })
}

/** Grids of one compound lie side by side in a row; the last of one compound beside the first of the next. */
export function gridMapOf(places: readonly Place[], community: string): GridMap {
  const grids = places.filter(({ kind }) => kind === 'grid').map(({ _id }) => _id)
  return { _id: community, links: grids.slice(1).map((grid, i) => [grids[i] ?? '', grid].sort().join('~')) }
}
