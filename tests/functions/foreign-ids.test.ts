import { type Stack, startStack } from '../stack'
import { ACTIONS } from './examples'
import { swaps, tryForeignIds } from './foreign-ids'
import { MIRRORS } from './mirror'
import { PUBLIC_BY_DESIGN } from './public-by-design'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())

const met: string[] = []

describe.each(MIRRORS)('an id that exists in $name', (mirror) => {
  const examples = ACTIONS.filter((example) => swaps(example, mirror).length > 0)

  test.each(examples)('is refused by $name in every id that it takes, and nothing is written', async (example) => {
    const trials = await tryForeignIds(stack, example, mirror)
    const named = trials.filter(({ publicBecause }) => publicBecause)
    met.push(...named.map(({ what }) => `${mirror.name}, ${example.name}: ${what}`))
    expect(trials).toEqual(trials.map((trial) => ({ ...trial, told: 'refused', untouched: true, missing: [] })))
  })
})

test('every exception is one of an action and field that there is', () => {
  const stated = Object.entries(PUBLIC_BY_DESIGN).flatMap(([mirror, list]) =>
    Object.keys(list).map((what) => `${mirror}, ${what}`),
  )
  expect(met.sort()).toEqual(stated.sort())
})
