import { CALLERS, verdictFor } from '../../shared/contracts/authorization'
import { type Stack, startStack } from '../stack'
import { ACTIONS } from './examples'
import { type Row, tryEveryCaller } from './matrix'
import { REVEALS } from './reveals-by-contract'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())

const rows = new Map<string, Row>()

test.each(ACTIONS)(
  '$name tells every kind of caller what docs/authorization.md says, and nobody a phone or home',
  async (example) => {
    const row = await tryEveryCaller(stack, example)
    rows.set(example.name, row)
    expect(row.told).toEqual(row.says)
    expect(row.untouched).toBe(true)
    expect(row.leaks).toEqual([])
    expect(row.spilt).toEqual([])
  },
)

test('every reveal that a contract allows was seen, so that the list of them says no more than is so', () => {
  const seen = [...rows].filter(([, { revealed }]) => revealed > 0).map(([name]) => name)
  expect(seen.sort()).toEqual(Object.keys(REVEALS).sort())
})

test('the table has somebody for whom each verdict is right, so that no column stands empty', () => {
  const verdicts = new Set(ACTIONS.flatMap(({ action }) => CALLERS.map((caller) => verdictFor(action.allow, caller))))
  expect([...verdicts].sort()).toEqual(['NOT_REGISTERED', 'NO_IDENTITY', 'WRONG_PLACE', 'WRONG_ROLE', 'allowed'])
})
