import { weekdayYears } from '../../shared/domain/new-community'
import type { Community, LivingRoom } from '../../shared/model/community'
import type { PlaceId } from '../../shared/model/place'
import { landlineOf } from './phones'
import type { CommunityPlan } from './place-tree'

/** What a community tells everyone. */
export function communityOf(plan: CommunityPlan, year: number): Community {
  return {
    _id: plan.id,
    name: plan.name,
    hall: {
      name: `${plan.name}党群服务中心`,
      address: `明湖区春和路${plan.order + 1}8号`,
      phone: landlineOf(plan.order * 10 + 1),
      hours: '周一至周五 8:30–12:00、13:30–17:30，周六上午可预约',
    },
    calendar: { days: {}, weekdayYears: weekdayYears(year) },
    order: plan.order,
  }
}

const ROOMS: Pick<LivingRoom, 'hours' | 'functions'>[] = [
  { hours: '每天 8:30–20:30', functions: ['study', 'convenience', 'deliberation', 'culture', 'mediation'] },
  { hours: '每天 9:00–20:00', functions: ['convenience', 'deliberation', 'culture'] },
  { hours: '周二至周日 9:00–18:00', functions: ['study', 'culture', 'mediation'] },
]

/** A living room per compound, and a second one in the first. Keepers' names are taken in turn. */
export function livingRoomsOf(plan: CommunityPlan, keepers: readonly string[]): LivingRoom[] {
  const places: { compound: PlaceId; name: string; address: string }[] = plan.compounds.map(({ name }, i) => ({
    compound: `${plan.id}.c${i + 1}`,
    name: `${name}红心会客厅`,
    address: `${name}1号楼一层，小区正门进来右手边`,
  }))
  const first = places[0]
  if (first) {
    places.push({
      compound: first.compound,
      name: `${plan.compounds[0]?.name}红心书屋`,
      address: `${plan.compounds[0]?.name}9号楼东侧小院`,
    })
  }
  return places.map((place, order) => ({
    _id: `${plan.id}.room${order + 1}`,
    community: plan.id,
    ...place,
    ...(ROOMS[order === 0 ? 0 : 1 + (order % 2)] as (typeof ROOMS)[number]),
    keeper: keepers[order % keepers.length] ?? '',
    order,
  }))
}
