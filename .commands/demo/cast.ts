import type { Person } from '../../shared/model/person'

export type SeedName = 'demo' | 'empty' | 'city'

/** Somebody whom the console offers to be. */
export interface Persona {
  openid: string
  name: string
  note: string
}

/** A name is given only for people who have not registered; the others bear the one in their record. */
type Part = Omit<Persona, 'name'> & { name?: string }

const cityCast = (community: number): Part[] => [
  { openid: `city-${community}-resident-1`, note: `居民，第 ${community} 个社区` },
  { openid: `city-${community}-staff-1`, note: `社区工作者，第 ${community} 个社区` },
  { openid: `city-${community}-manager-1`, note: `社区管理员，第 ${community} 个社区` },
]

/** Whom one can be in each seed. The notes hold for what the seed writes. */
export const CAST: Record<SeedName, Part[]> = {
  demo: [
    { openid: 'demo-resident-1', note: '居民，72 岁，现在没有要办的预约，问过楼栋长' },
    { openid: 'demo-resident-2', note: '居民，有几条预约和消息' },
    { openid: 'demo-resident-3', note: '居民，还没有预约' },
    { openid: 'demo-newcomer', name: '新来的邻居', note: '还没有登记' },
    { openid: 'demo-resident-6', note: '居民，住址等着楼栋长核验' },
    { openid: 'demo-leader-1', note: '居民，党员楼栋长，手上有求助和核验' },
    { openid: 'demo-staff-1', note: '社区工作者，也是网格员，受理预约' },
    { openid: 'demo-staff-2', note: '社区工作者，受理预约' },
    { openid: 'demo-manager-1', note: '社区管理员，也受理预约' },
  ],
  empty: [
    { openid: 'first-manager', name: '第一位管理员', note: '先登记，再用认领码成为管理员' },
    { openid: 'first-resident', name: '第一位居民', note: '还没有登记' },
  ],
  city: [...cityCast(1), ...cityCast(42)],
}

/** Learns the names of a seed's personas from the people that pass by. */
export function learnCast(seed: SeedName): { see: (people: readonly Person[]) => void; cast: () => Persona[] } {
  const names = new Map<string, string>()
  const wanted = new Set(CAST[seed].map(({ openid }) => openid))
  return {
    see: (people) => {
      for (const { openid, name } of people) if (wanted.has(openid)) names.set(openid, name)
    },
    cast: () =>
      CAST[seed].map(({ openid, name, note }) => ({ openid, name: names.get(openid) ?? name ?? openid, note })),
  }
}
