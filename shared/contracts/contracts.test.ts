import { CONTRACTS } from './all'
import type { Action } from './contract'
import { ERRORS } from './errors'
import { clientKey, day, personName } from './fields'

const actions: [string, Action][] = Object.values(CONTRACTS).flatMap((contract) =>
  Object.values(contract as Record<string, Action>).map((one): [string, Action] => [
    `${one.function}.${one.name}`,
    one,
  ]),
)

test.each(actions)('%s carries a client key exactly if it writes, and refuses unknown keys', (_, one) => {
  const shape = Object.keys((one.input as unknown as { shape: Record<string, unknown> }).shape)
  expect(shape.includes('key')).toBe(one.writes)
  const answer = one.input.safeParse({ surprise: 1 })
  expect(answer.error?.issues.some((issue) => issue.code === 'unrecognized_keys')).toBe(true)
})

test.each(actions)('%s says who may call it, and an action for roles names its community or its place', (_, one) => {
  const shape = Object.keys((one.input as unknown as { shape: Record<string, unknown> }).shape)
  if (typeof one.allow === 'object') expect(shape).toContain(one.allow.of ?? 'community')
  expect(one.doc.length).toBeGreaterThan(10)
})

test('names are trimmed; too short, too long or odd ones are told so in Chinese', () => {
  expect(personName.parse('  张三 ')).toBe('张三')
  expect(personName.safeParse('张').error?.issues[0]?.message).toBe('姓名至少两个字')
  expect(personName.safeParse('<b>张三</b>').error?.issues[0]?.message).toBe('姓名只能用汉字或字母')
})

test('a client key is long enough not to be guessed or met twice', () => {
  expect(clientKey.safeParse('short').success).toBe(false)
  expect(clientKey.safeParse('k'.repeat(21)).success).toBe(true)
})

test('every refusal has a Chinese sentence that ends as one', () => {
  for (const sentence of Object.values(ERRORS)) expect(sentence).toMatch(/^\p{Script=Han}.*。$/u)
})

test('a day that the calendar does not have is refused', () => {
  expect(day.safeParse('2028-02-29').success).toBe(true)
  for (const odd of ['2026-02-31', '2027-02-29', '2026-13-01', '2026-00-10', '2026-11-00', '26-11-22'])
    expect(day.safeParse(odd).success).toBe(false)
})
