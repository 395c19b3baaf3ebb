import { personIdOf } from '../../cloudfunctions/kit/ids'
import { residents } from '../../shared/contracts/residents'
import { HOUR } from '../../shared/domain/shanghai'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, bob, phoneOf } from '../world'
import { alter, everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const key = newKey
/** Ann asks to act for Bob, whose number she knows, under this name. */
async function asked(name = '乙居民') {
  const wish = { name, relation: 'parent', birthYear: 1950, phone: phoneOf(bob), key: key() } as const
  const { member } = await stack.ask(ann, residents.addMember, wish)
  return { member: member.id, rev: 0, key: key() }
}
const answers = async (input: object, agree = true) =>
  codeOf(await stack.call(bob, residents.answerMember, { ...input, agree }))
const shown = async () => (await stack.ask(bob, residents.family, {})).members.map(({ name }) => name)
const told = async () => (await stack.all('messages')).filter(({ person }) => person === personIdOf(bob)).length
const becomes = (collection: 'people' | 'contacts', change: object) =>
  alter(stack, collection, personIdOf(bob), { $set: change })
const verified = (until = MONDAY + 1000 * HOUR) =>
  becomes('people', { 'homes.0.status': 'verified', 'homes.0.verifiedUntil': until })

test('a number that was only typed in consents to nothing, is shown no request and told of none', async () => {
  const input = await asked()
  await stack.tick()
  const before = everything(stack)
  expect(await answers(input)).toBe('FAMILY_UNPROVEN')
  expect([await shown(), await told()]).toEqual([[], 0])
  expect(everything(stack)).toEqual(before)
})

test('a number that WeChat vouches for is asked, told and answers, whatever name was given', async () => {
  becomes('contacts', { phoneFrom: 'wechat' })
  const input = await asked('老爸')
  await stack.tick()
  expect([await shown(), await told()]).toEqual([['老爸'], 1])
  expect(await answers(input)).toBe('OK')
  expect((await stack.one('family', input.member))?.consent).toMatchObject({ how: 'inApp', by: personIdOf(bob) })
})

test('so does a typed one of whoever was verified under the very name that was asked for', async () => {
  verified()
  const input = await asked()
  await stack.tick()
  expect([await shown(), await told()]).toEqual([['乙居民'], 1])
  expect(await answers(input)).toBe('OK')
})

test('a verified neighbour who typed another’s number in does not consent for them, nor reads the request', async () => {
  verified()
  const input = await asked('某老人')
  await stack.tick()
  expect(await answers(input)).toBe('FAMILY_UNPROVEN')
  expect([await shown(), await told()]).toEqual([[], 0])
})

test('a verification that has run out proves nothing any more', async () => {
  verified(MONDAY)
  expect(await answers(await asked())).toBe('FAMILY_UNPROVEN')
  expect(await shown()).toEqual([])
})

test('whoever proves their number later finds the request then', async () => {
  const input = await asked('老爸')
  expect(await shown()).toEqual([])
  becomes('contacts', { phoneFrom: 'wechat' })
  expect(await shown()).toEqual(['老爸'])
  expect(await answers(input)).toBe('OK')
})
