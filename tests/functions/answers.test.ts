import { codeOf } from '../faults/acts'
import { type Stack, startStack } from '../stack'
import { ACTIONS, furnish } from './examples'
import { renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack, { capacity: 3 })
  furnish(stack)
})

test.each(ACTIONS)('$name answers what its contract says, and not one key more', async ({ action, as, input }) => {
  const answer = await stack.call(as, action, input)
  expect(codeOf(answer)).toBe('OK')
  expect(Object.keys(answer.envelope ?? {}).sort()).toEqual(['data', 'ok', 'serverTime'])
  const parsed = action.output.safeParse(answer.data)
  expect(parsed.error?.issues).toBeUndefined()
  // Parsing drops what the contract does not declare; so whatever it dropped should not have been sent.
  expect(answer.data).toEqual(parsed.data)
  expect(JSON.stringify(answer.data)).not.toMatch(/openid|"claims"|"history"|"_id"/)
})

test.each(ACTIONS.filter(({ action }) => action.writes))(
  '$name may be sent again with its key: the answer says the same and nothing is done twice',
  async ({ action, as, input }) => {
    const [first, second] = [await stack.call(as, action, input), await stack.call(as, action, input)]
    expect([codeOf(first), codeOf(second)]).toEqual(['OK', 'OK'])
    const counts = Object.keys(first.data as object).filter((key) => key === 'marked' || key === 'recorded')
    const again = { ...(first.data as object), ...Object.fromEntries(counts.map((key) => [key, 0])) }
    expect(unsigned(second.data)).toEqual(unsigned(again))
  },
)

/** An answer with its links to files cut back to the file: when a link expires, and its signature, are new each time. */
function unsigned(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer).replaceAll(/(\/files\/get\/[^/"]+)\/\d+\/[0-9a-f]+/g, '$1'))
}
