import { managerCodeHash, personIdOf } from '../../cloudfunctions/kit/ids'
import { bookings } from '../../shared/contracts/bookings'
import { identity } from '../../shared/contracts/identity'
import { HOUR } from '../../shared/domain/shanghai'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, bob, cai, ELSEWHERE, HOME, manager, put, staff, stranger } from '../world'
import { everything, renew } from './warm-stack'

const CODE = 'AB3D-4F6H-8K9M'
const codeId = `first-manager:${HOME}`
let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack)
  const rest = { hash: managerCodeHash(CODE), expiresAt: MONDAY + 48 * HOUR, triesLeft: 5, usedBy: null }
  put(stack, 'managerCodes', [{ _id: codeId, community: HOME, ...rest }])
})

const claim = (who: string, code = CODE, key = newKey()) =>
  stack.call(who, identity.claimManager, { community: HOME, code, key })
const claims = async (who: string, code?: string) => codeOf(await claim(who, code))
const wrong = (n: number) => `AAAA-AAAA-AA${String(n).padStart(2, '0')}`
const grantsOf = async (who: string) => (await stack.one('people', personIdOf(who)))?.grants.map(({ id }) => id)

type Power = Parameters<typeof grant>[1]
const grant = (by: string, power: { to: string; role?: string; place?: string; key?: string }) =>
  stack.call(by, identity.grant, powerOf(power))
const revoke = (by: string, power: Power) => stack.call(by, identity.revoke, powerOf(power))
const powerOf = ({ to, role = 'staff', place = HOME, key = newKey() }: Power) => ({
  ...{ community: HOME, person: personIdOf(to), role, place, key },
})
const desk = async (who: string) => codeOf(await stack.call(who, bookings.desk, { community: HOME, view: 'waiting' }))

test('the code that the installer printed makes its bearer the manager, typed in small letters too, once', async () => {
  const { person } = await stack.ask(ann, identity.claimManager, {
    ...{ community: HOME, code: ` ${CODE.toLowerCase()} `, key: newKey() },
  })
  expect(person.grants).toMatchObject([{ role: 'manager', place: HOME, until: null }])
  expect(await desk(ann)).toBe('OK')
  expect(await claims(ann)).toBe('OK')
  expect(await grantsOf(ann)).toEqual([`manager@${HOME}`])
  expect(await claims(bob)).toBe('CODE_USED')
  expect(await claims(bob, wrong(1))).toBe('CODE_USED')
  expect(await grantsOf(bob)).toEqual([])
})

test('the code is kept as a hash only', async () => {
  await claim(ann)
  expect(JSON.stringify(everything(stack))).not.toMatch(CODE)
})

test('five wrong guesses lock the code, for whoever has the right one too', async () => {
  const told: string[] = []
  for (let n = 0; n < 6; n += 1) told.push(await claims(bob, wrong(n)))
  expect(told).toEqual(['CODE_WRONG', 'CODE_WRONG', 'CODE_WRONG', 'CODE_WRONG', 'CODE_LOCKED', 'CODE_LOCKED'])
  expect(await claims(ann)).toBe('CODE_LOCKED')
  expect(await grantsOf(ann)).toEqual([])
})

test('guesses at once cannot outrun the lock', async () => {
  await Promise.all(Array.from({ length: 16 }, (_, n) => claims(n % 2 ? bob : cai, wrong(n))))
  expect(await stack.one('managerCodes', codeId)).toMatchObject({ triesLeft: 0, usedBy: null })
  expect(await claims(ann)).toBe('CODE_LOCKED')
})

test('the right code on the last try still counts', async () => {
  for (let n = 0; n < 4; n += 1) await claims(bob, wrong(n))
  expect(await claims(bob)).toBe('OK')
})

test('an expired code, and the code of another community, make nobody a manager', async () => {
  const answer = await stack.call(ann, identity.claimManager, { community: ELSEWHERE, code: CODE, key: newKey() })
  expect(codeOf(answer)).toBe('CODE_WRONG')
  await stack.setClock(MONDAY + 48 * HOUR)
  expect(await claims(ann)).toBe('CODE_EXPIRED')
  expect(await grantsOf(ann)).toEqual([])
})

test('of two who hold the code at once, one becomes the manager', async () => {
  const told = await Promise.all([ann, bob, cai].map((who) => claims(who)))
  expect(told.sort()).toEqual(['CODE_USED', 'CODE_USED', 'OK'])
})

test('a crash between code and grant is finished by the same person’s repeat, and by nobody else', async () => {
  await stack.fault({
    match: { openid: ann, collection: 'people', action: 'database.modifyDocument' },
    kind: 'crash-before',
  })
  expect(await claims(ann)).toBe('crashed')
  expect(await grantsOf(ann)).toEqual([])
  expect(await claims(bob)).toBe('CODE_USED')
  await stack.setClock(MONDAY + 72 * HOUR)
  expect(await claims(ann)).toBe('OK')
  expect(await grantsOf(ann)).toEqual([`manager@${HOME}`])
})

test('a first manager whose power was taken back does not get it back by the old code', async () => {
  await claim(ann)
  expect(codeOf(await revoke(manager, { to: ann, role: 'manager' }))).toBe('OK')
  expect(await claims(ann)).toBe('CODE_USED')
  expect(await grantsOf(ann)).toEqual([])
})

test('a power that a manager gives or takes counts from the next call on', async () => {
  expect(await desk(bob)).toBe('WRONG_ROLE')
  const { data } = await grant(manager, { to: bob })
  expect(data?.grants).toMatchObject([{ role: 'staff', place: HOME, until: null }])
  expect(await desk(bob)).toBe('OK')
  expect((await revoke(manager, { to: bob })).data).toEqual({ grants: [] })
  expect(await desk(bob)).toBe('WRONG_ROLE')
  const { history } = (await stack.one('people', personIdOf(bob)))!
  const by = personIdOf(manager)
  expect(history).toMatchObject([
    { act: 'grant', role: 'staff', place: HOME, by },
    { act: 'revoke', role: 'staff', place: HOME, by },
  ])
})

test('what is given twice, or taken without being there, is refused; a stranger and oneself are too', async () => {
  const before = everything(stack)
  expect(codeOf(await grant(manager, { to: staff }))).toBe('GRANT_EXISTS')
  expect(codeOf(await revoke(manager, { to: bob }))).toBe('GRANT_UNKNOWN')
  expect(codeOf(await revoke(manager, { to: staff, place: `${HOME}.c1` }))).toBe('GRANT_UNKNOWN')
  expect(codeOf(await grant(manager, { to: bob, place: `${HOME}.c9` }))).toBe('PLACE_UNKNOWN')
  expect(codeOf(await grant(manager, { to: stranger }))).toBe('PERSON_UNKNOWN')
  expect(codeOf(await revoke(manager, { to: stranger }))).toBe('PERSON_UNKNOWN')
  expect(codeOf(await grant(manager, { to: manager }))).toBe('OWN_GRANT')
  expect(codeOf(await revoke(manager, { to: manager, role: 'manager' }))).toBe('OWN_GRANT')
  expect(codeOf(await grant(manager, { to: bob, role: 'overseer' }))).toBe('MALFORMED')
  expect(codeOf(await grant(manager, { to: bob, place: 'minghu' }))).toBe('WRONG_PLACE')
  expect(everything(stack)).toEqual(before)
})

test('a late repeat of an old command is told success and undoes nothing that came after it', async () => {
  const given = { to: bob, key: newKey() }
  const taken = { to: bob, key: newKey() }
  await grant(manager, given)
  await revoke(manager, taken)
  expect(codeOf(await grant(manager, given))).toBe('OK')
  expect(await grantsOf(bob)).toEqual([])
  await grant(manager, { to: bob })
  expect(codeOf(await revoke(manager, taken))).toBe('OK')
  expect(await grantsOf(bob)).toEqual([`staff@${HOME}`])
})

test('a key that another command has used is refused, not passed off as done', async () => {
  const given = { to: bob, key: newKey() }
  await grant(manager, given)
  const before = everything(stack)
  expect(codeOf(await revoke(manager, given))).toBe('KEY_USED')
  expect(codeOf(await grant(manager, { ...given, role: 'gridWorker' }))).toBe('KEY_USED')
  expect(codeOf(await grant(manager, { ...given, place: `${HOME}.c1` }))).toBe('KEY_USED')
  expect(everything(stack)).toEqual(before)
  expect(await desk(bob)).toBe('OK')
})

test('the same power given at once by two taps is held once', async () => {
  const codes = await Promise.all(Array.from({ length: 6 }, async () => codeOf(await grant(manager, { to: bob }))))
  expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
  expect(await grantsOf(bob)).toEqual([`staff@${HOME}`])
})
