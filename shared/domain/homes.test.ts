import fc from 'fast-check'
import type { Home } from '../model/person'
import { HOME_STATUSES, type HomeStatus } from './home-machine'
import { isVerified, isVerifiedIn, liveHomes, mainHome, shareHome } from './homes'

const BUILDING = 'd.s.c.e1.g01.b01'
const NOW = 1_000

const home = (id: string, status: HomeStatus, rest: Partial<Home> = {}): Home => ({
  id,
  stairwell: `${BUILDING}.u1`,
  tenure: 'owner',
  status,
  since: 0,
  waitingSince: null,
  due: null,
  verifiedUntil: status === 'verified' ? NOW + 1 : null,
  reason: null,
  ...rest,
})
const anyHome = fc.record({
  id: fc.constantFrom('h1', 'h2', 'h3'),
  status: fc.constantFrom(...HOME_STATUSES),
  verifiedUntil: fc.option(fc.nat(2 * NOW)),
})
const homesOf = fc.array(
  anyHome.map(({ id, status, verifiedUntil }) => home(id, status, { verifiedUntil })),
  {
    maxLength: 6,
  },
)

test('a verification holds until its last moment, not at it', () => {
  const vouched = home('h1', 'verified')
  expect([isVerified(vouched, NOW), isVerified(vouched, NOW + 1)]).toEqual([true, false])
})

test('no home that was left, refused or only claimed verifies anybody anywhere', () => {
  fc.assert(
    fc.property(homesOf, (homes) => {
      const unverified = homes.filter(({ status }) => status !== 'verified')
      expect(isVerifiedIn({ homes: unverified }, BUILDING, NOW)).toBe(false)
    }),
  )
})

test('one is verified in the building and in all that it lies in, never in the next one', () => {
  const person = { homes: [home('h1', 'verified')] }
  const told = [BUILDING, 'd.s.c.e1.g01', 'd.s.c', 'd.s.c.e1.g01.b0', 'd.s.c.e1.g01.b011', `${BUILDING}.u2`]
  expect(told.map((place) => isVerifiedIn(person, place, NOW))).toEqual([true, true, true, false, false, false])
})

test('the main home is the first that was not left', () => {
  fc.assert(
    fc.property(homesOf, (homes) => {
      expect(mainHome({ homes })).toBe(homes.find(({ status }) => status !== 'left') ?? null)
      expect(liveHomes({ homes }).every(({ status }) => status !== 'left')).toBe(true)
    }),
  )
})

test('two share a home both ways or not at all, and not one that either has left', () => {
  fc.assert(
    fc.property(homesOf, homesOf, (one, other) => {
      const shared = shareHome({ homes: one }, { homes: other })
      expect(shareHome({ homes: other }, { homes: one })).toBe(shared)
      const gone = other.map((each) => ({ ...each, status: 'left' as const }))
      expect(shareHome({ homes: one }, { homes: gone })).toBe(false)
    }),
  )
})
