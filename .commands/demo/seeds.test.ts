import { managerCodeHash } from '../../cloudfunctions/kit/ids'
import { disagreementsOf } from './disagreements'
import { gather } from './gather'
import { cityPlan } from './plans'
import { citySeed, emptySeed } from './seeds'

const NOW = Date.parse('2026-11-23T10:20:00+08:00')
const protect = { seal: () => ({ iv: '', tag: '', data: '' }), hash: (text: string) => text }

test('the empty seed has a community, one home and a code for its first manager, and nobody', () => {
  const { communities, places, people, items, slots, managerCodes } = gather(emptySeed(NOW, 'AB3D-4F6H-8K9M'))
  expect([communities.length, people.length, items.length, slots.length]).toEqual([1, 0, 0, 0])
  expect(places.map(({ kind }) => kind)).toEqual([
    'district',
    'street',
    'community',
    'compound',
    'grid',
    'building',
    'stairwell',
    'household',
  ])
  expect(managerCodes[0]?.hash).toBe(managerCodeHash('AB3D-4F6H-8K9M'))
  expect(JSON.stringify(managerCodes)).not.toContain('AB3D')
  expect(managerCodes[0]?._id).toBe(`first-manager:${communities[0]?._id}`)
})

test('the code of the empty seed may be for the street or the district that its community lies in', () => {
  const codeFor = (of: 'street' | 'district') => gather(emptySeed(NOW, 'AB3D-4F6H-8K9M', of)).managerCodes[0]
  expect(codeFor('street')).toMatchObject({ _id: 'first-manager:minghu.chunhe', community: 'minghu.chunhe' })
  expect(codeFor('district')).toMatchObject({ _id: 'first-manager:minghu', community: 'minghu' })
})

describe('a small city', () => {
  const size = { plan: cityPlan(3, 13), residents: 400, bookings: 2_000, pastDays: 28 }
  const city = gather(citySeed(size, { now: NOW, seed: 'city', protect }))

  test('has exactly the communities, grids, residents and bookings that were asked for', () => {
    expect(city.communities).toHaveLength(3)
    expect(city.places.filter(({ kind }) => kind === 'grid')).toHaveLength(13)
    expect(city.people.filter(({ openid }) => openid.includes('-resident-'))).toHaveLength(400)
    expect(city.bookings).toHaveLength(2_000)
    expect(new Set(city.bookings.map(({ _id }) => _id)).size).toBe(2_000)
    expect(new Set(city.people.map(({ _id }) => _id)).size).toBe(city.people.length)
  })

  test('agrees with itself, and reaches from the past into the coming fortnight', () => {
    expect(disagreementsOf(city, NOW, NOW - 30 * 86_400_000)).toEqual([])
    expect(city.bookings.some(({ start }) => start < NOW - 14 * 86_400_000)).toBe(true)
    expect(city.bookings.some(({ start }) => start > NOW + 7 * 86_400_000)).toBe(true)
    expect(city.bookings.some(({ status }) => status === 'pending')).toBe(true)
  })
})

test('the measured city has the source’s 42 communities and 425 grids', () => {
  const { communities } = cityPlan(42, 425)
  const grids = communities.flatMap(({ compounds }) => compounds.map((compound) => compound.grids))
  expect(communities).toHaveLength(42)
  expect(new Set(communities.map(({ id }) => id)).size).toBe(42)
  expect(grids.reduce((sum, count) => sum + count, 0)).toBe(425)
})
