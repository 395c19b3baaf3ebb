import { chainOf, hoursOf, REVIEW_CHAIN_IDS, REVIEW_CHAINS } from './review-chains'

test('there are sixteen chains, each with an id and a name of its own', () => {
  expect(REVIEW_CHAINS).toHaveLength(16)
  expect(new Set(REVIEW_CHAIN_IDS).size).toBe(16)
  expect(new Set(REVIEW_CHAINS.map(({ name }) => name)).size).toBe(16)
  for (const id of REVIEW_CHAIN_IDS) expect(id).toMatch(/^[a-z-]{3,24}$/)
})

test.each(REVIEW_CHAINS)(
  '$name begins at a desk, names a post and hours for every step, and ends within thirty working days',
  (chain) => {
    const [first, ...rest] = chain.steps
    expect(first).toMatchObject({ name: '受理', hours: 0 })
    expect(rest.length).toBeGreaterThan(0)
    expect(new Set(chain.steps.map(({ name }) => name)).size).toBe(chain.steps.length)
    for (const { name, post, hours } of chain.steps) {
      expect(name).toMatch(/^\p{Script=Han}{2,10}$/u)
      expect(post).toMatch(/^\p{Script=Han}{2,10}$/u)
      expect(Number.isInteger(hours)).toBe(true)
    }
    expect(hoursOf(chain)).toBeGreaterThan(0)
    expect(hoursOf(chain)).toBeLessThanOrEqual(30 * 8)
  },
)

test('a chain is found by its id', () => {
  expect(chainOf('minimum-living')?.name).toBe('低保初审')
})
