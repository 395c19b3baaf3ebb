import { ancestor } from '../../shared/domain/places'
import { HOUR } from '../../shared/domain/shanghai'
import type { Person } from '../../shared/model/person'
import type { Place, PlaceId } from '../../shared/model/place'
import { type Batch, batchesOf } from './batch'
import { ago, noticeOf, type Posted, threadOf } from './notice-board'
import { type Told, told } from './notice-reach'
import type { Protect } from './people'
import type { Population } from './population'
import { randomOf } from './random'

interface Scene {
  places: readonly Place[]
  community: { id: PlaceId; name: string }
  now: number
  protect: Protect
}

/** What has been told in the demo community: of every kind and at every stage, with who has read it. Marks go into the people. */
export function* noticeLife(population: Population, { places, community, now, protect }: Scene): Generator<Batch> {
  const { manager, staff, leaders, residents } = population
  const [leader, clerk, colleague] = [leaders[0]?.person, staff[0]?.person, staff[1]?.person]
  const [senior, busy, quiet] = residents.map(({ person }) => person)
  const building = ancestor(senior?.homes[0]?.stairwell ?? '', 'building')
  if (!leader || !clerk || !colleague || !senior || !busy || !quiet || building === null) return
  const label = labelOf(building, places)
  const compound = ancestor(building, 'compound') ?? building
  const byLeader = {
    author: leader,
    authorTitle: `${label}楼栋长`,
    role: 'leader',
    place: building,
    targets: [building],
  } as const
  const byClerk = {
    author: clerk,
    authorTitle: `${community.name}工作人员`,
    role: 'staff',
    place: community.id,
  } as const
  const everywhere = [community.id]

  const water: Posted = {
    ...{ ...byLeader, targets: [building] },
    ...{ key: 'demo-notice-water', kind: 'notice', status: 'published', draftedAt: ago(now, { days: 1, hours: 2 }) },
    title: '明天上午停水，请提前储水',
    html: '<p>水箱清洗，<b>明天 8:30 到 11:30</b> 停水。</p><ul><li>请提前储水</li><li>出门前再看一眼水龙头</li></ul><p>储水不方便的邻居，请给我留言，我来帮忙。</p>',
  }
  const checkUp: Posted = {
    ...{ ...byClerk, targets: [compound] },
    ...{ key: 'demo-notice-checkup', kind: 'notice', status: 'published', draftedAt: ago(now, { days: 3 }) },
    corrected: { at: ago(now, { days: 1 }), reason: '体检改到党群服务中心二楼，时间不变' },
    title: '65 岁以上老人免费体检',
    html: '<h2>什么时候、在哪里</h2><p>本周六 8:00 到 11:00，党群服务中心二楼。</p><h2>要带什么</h2><ul><li>身份证</li><li>医保卡</li><li>请空腹</li></ul>',
    isPublic: true,
  }
  const bikes: Posted = {
    ...{ ...byClerk, targets: everywhere },
    ...{ key: 'demo-notice-bikes', kind: 'publicNotice', status: 'published', draftedAt: ago(now, { days: 2 }) },
    objectionUntil: ago(now, { days: -5 }),
    title: '关于新建电动车棚选址的公示',
    html: '<p>经居民听证会讨论，拟在以下两处新建电动车棚，现予公示：</p><table><tr><th>位置</th><th>车位</th><th>占地</th></tr><tr><td>春晓园 3号楼北侧</td><td>24</td><td>36 平方米</td></tr><tr><td>春和苑 2号楼东侧</td><td>18</td><td>28 平方米</td></tr></table><p>有异议的，请在公示期内写明理由。</p>',
    isPublic: true,
  }
  const duty: Posted = {
    ...{ ...byClerk, author: manager.person, role: 'manager', targets: everywhere },
    ...{ key: 'demo-notice-duty', kind: 'duty', status: 'published', draftedAt: ago(now, { days: 4 }) },
    title: '元旦假期值班安排',
    html: '<p>假期服务大厅照常有人，9:00 到 16:00。</p><table><tr><th>日期</th><th>值班</th></tr><tr><td>1 日</td><td>养老服务岗、综合岗</td></tr><tr><td>2 日</td><td>综合岗</td></tr><tr><td>3 日</td><td>民政岗、综合岗</td></tr></table>',
    isPublic: true,
    pinned: true,
  }
  const storm: Posted = {
    ...{ ...byClerk, targets: everywhere },
    ...{ key: 'demo-notice-storm', kind: 'emergency', status: 'withdrawn', draftedAt: ago(now, { days: 9 }) },
    withdrawn: { at: ago(now, { days: 8 }), reason: '大风已过，预警解除' },
    title: '今晚有大风，请收好阳台物品',
    html: '<p>今晚 20 时起阵风 9 级，请尽量不要出门。</p><ul><li>收好阳台上的花盆</li><li>车辆不要停在树下</li></ul>',
    isPublic: true,
  }
  const draft: Posted = {
    ...{ ...byLeader, targets: [building] },
    ...{ key: 'demo-notice-draft', kind: 'notice', status: 'draft', draftedAt: ago(now, { hours: 5 }) },
    title: '周日上午一起打扫楼道',
    html: '<p>周日 9:00 在单元门口集合，扫把和手套我带。</p>',
  }

  const people = [manager, ...staff, ...leaders, ...residents].map(({ person }) => person)
  const knocks = [
    { at: ago(now, { hours: 4 }), result: 'told' as const, note: '当面说了，老人耳背，写了纸条', by: leader },
    { at: ago(now, { hours: 3 }), result: 'absent' as const, note: '敲门没人', by: leader },
  ]
  const plan: (Omit<Told, 'notice'> & { posted: Posted })[] = [
    { posted: duty, read: 0.7, visits: [] },
    { posted: checkUp, read: 0.6, visits: [] },
    { posted: bikes, read: 0.4, visits: [] },
    { posted: water, read: 0.5, visits: knocks },
  ]
  const out = plan.map(({ posted, ...rest }) =>
    told({ ...rest, notice: noticeOf(posted) }, { places, people, protect, random: randomOf(posted.key) }),
  )
  for (const { notice, rows, messages } of out) {
    yield* batchesOf('notices', [notice])
    yield* batchesOf('reach', rows)
    yield* batchesOf('messages', messages)
  }
  yield* batchesOf('notices', [noticeOf(storm), noticeOf(draft)])
  yield* batchesOf('noticeThreads', threads(noticeOf(bikes), { senior, busy, clerk, label, now }))
}

function threads(
  notice: ReturnType<typeof noticeOf>,
  { senior, busy, clerk, label, now }: { senior: Person; busy: Person; clerk: Person; label: string; now: number },
) {
  const where = (person: Person) => `${label} ${person.homes[0]?.stairwell.split('.u').at(-1)}单元`
  const asked = ago(now, { days: 1, hours: 3 })
  return [
    threadOf(
      notice,
      {
        by: senior,
        stairwellName: where(senior),
        kind: 'question',
        text: '车棚建好以后，电梯里还能推电动车吗？',
        at: asked,
      },
      { by: clerk, role: 'staff', text: '不能，车棚里有充电口，投用后电梯会装阻车装置。', at: asked + 2 * HOUR },
    ),
    threadOf(
      notice,
      {
        by: busy,
        stairwellName: where(busy),
        kind: 'objection',
        text: '3 号楼北侧离一楼窗户太近，希望再往外移两米。',
        at: ago(now, { hours: 6 }),
      },
      null,
    ),
  ]
}

function labelOf(place: PlaceId, places: readonly Place[]): string {
  const nameOf = (id: string | null) => places.find(({ _id }) => _id === id)?.name ?? ''
  return `${nameOf(ancestor(place, 'compound'))} ${nameOf(place)}`
}
