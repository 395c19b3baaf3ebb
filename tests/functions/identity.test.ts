import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { personIdOf } from '../../cloudfunctions/kit/ids'
import { unseal } from '../../cloudfunctions/kit/seal'
import { identity } from '../../shared/contracts/identity'
import { residents } from '../../shared/contracts/residents'
import { PRIVACY_NOTICE } from '../../shared/domain/privacy-notice'
import { MINUTE } from '../../shared/domain/shanghai'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack, TEST_SECRET } from '../stack'
import { ann, ELSEWHERE, HOME, HOUSEHOLD, settle, stranger } from '../world'
import { everything, renew } from './warm-stack'

const PHONE = '10098765432'
const folder = mkdtempSync(join(tmpdir(), 'hongxin-identity-'))
let stack: Stack
beforeAll(async () => {
  stack = await startStack({ data: folder })
})
afterAll(async () => {
  await stack.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => renew(stack))

const details = (change: object = {}) => ({
  name: '新居民',
  phone: PHONE,
  community: HOME,
  household: HOUSEHOLD as string | null,
  notice: PRIVACY_NOTICE,
  key: newKey(),
  ...change,
})
const register = (who: string, input: object) => stack.call(who, identity.register, input)
const me = personIdOf(stranger)

test('a visitor registers once and is known from then on, unverified and without powers', async () => {
  expect(await stack.ask(stranger, identity.whoAmI, {})).toEqual({ person: null })
  const { person } = await stack.ask(stranger, identity.register, details())
  const known = { id: me, name: '新居民', community: HOME, verified: false, grants: [], agreed: true }
  expect(person).toMatchObject(known)
  expect(person.homes).toMatchObject([{ stairwell: `${HOME}.c1.g01.b01.u1`, status: 'claimed', verified: false }])
  expect(await stack.ask(stranger, identity.whoAmI, {})).toEqual({ person })
})

test('the same registration again is the same success, and writes nothing', async () => {
  const input = details()
  const first = await register(stranger, input)
  const before = everything(stack)
  expect((await register(stranger, input)).data).toEqual(first.data)
  expect(everything(stack)).toEqual(before)
})

test('a second registration is refused, also with the key of the first and other details', async () => {
  const input = details()
  await register(stranger, input)
  const before = everything(stack)
  const others = [
    details(),
    { ...input, name: '别的名字' },
    { ...input, phone: '10000000009' },
    { ...input, household: null },
  ]
  const codes: string[] = []
  for (const other of others) codes.push(codeOf(await register(stranger, other)))
  expect(codes).toEqual(others.map(() => 'ALREADY_REGISTERED'))
  expect(everything(stack)).toEqual(before)
})

test('of registrations at once one stands, with its own phone', async () => {
  const inputs = Array.from({ length: 8 }, (_, i) => details({ phone: `1000000000${i}` }))
  const codes = (await Promise.all(inputs.map((input) => register(stranger, input)))).map(codeOf)
  expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
  expect(codes.filter((code) => code === 'ALREADY_REGISTERED')).toHaveLength(7)
  const contact = await stack.one('contacts', me)
  expect(unseal(contact!.phone, TEST_SECRET)).toBe(inputs[codes.indexOf('OK')]?.phone)
})

test('a registration that crashed half-way is finished by a later try too, whose key is another', async () => {
  const input = details()
  await stack.fault({ match: { openid: stranger, collection: 'contacts' }, kind: 'crash-before' })
  expect(codeOf(await register(stranger, input))).toBe('crashed')
  expect(codeOf(await register(stranger, { ...input, key: newKey(), name: '别的名字' }))).toBe('ALREADY_REGISTERED')
  expect(await stack.one('contacts', me)).toBeUndefined()
  const later = { ...input, key: newKey(), phone: '10000000009' }
  expect(codeOf(await register(stranger, later))).toBe('OK')
  expect(unseal((await stack.one('contacts', me))!.phone, TEST_SECRET)).toBe('10000000009')
  expect(codeOf(await register(stranger, input))).toBe('ALREADY_REGISTERED')
})

test('a registration that crashed half-way is finished by its repeat', async () => {
  const input = details()
  await stack.fault({ match: { openid: stranger, collection: 'contacts' }, kind: 'crash-before' })
  expect(codeOf(await register(stranger, input))).toBe('crashed')
  expect(await stack.one('contacts', me)).toBeUndefined()
  expect(codeOf(await register(stranger, input))).toBe('OK')
  expect(unseal((await stack.one('contacts', me))!.phone, TEST_SECRET)).toBe(PHONE)
})

test('an address that is not a household of the community is not found', async () => {
  const before = everything(stack)
  const homes = [
    { household: `${HOME}.c1.g01.b01.u1` },
    { household: `${HOME}.c1.g01.b01.u1.0999` },
    { household: HOME },
    { household: HOUSEHOLD, community: ELSEWHERE },
    { household: null, community: 'minghu.chunhe.nowhere' },
  ]
  const codes: string[] = []
  for (const home of homes) codes.push(codeOf(await register(stranger, details(home))))
  expect(codes).toEqual(homes.map(() => 'PLACE_UNKNOWN'))
  expect(everything(stack)).toEqual(before)
})

test('a name that content security refuses is not taken, and nothing is written', async () => {
  const before = everything(stack)
  expect(codeOf(await register(stranger, details({ name: '违规测试' })))).toBe('NAME_REFUSED')
  expect(everything(stack)).toEqual(before)
})

test('names of minorities and of foreigners are taken, trimmed; signs and digits are not', async () => {
  for (const name of ['阿不都·热合曼', 'Anna Li', '  张三  ']) {
    await renew(stack)
    expect((await stack.ask(stranger, identity.register, details({ name }))).person.name).toBe(name.trim())
  }
  for (const name of ['张', '<b>张三</b>', '张三123', '😀😀', ' 　 ']) {
    const { error } = await register(stranger, details({ name }))
    expect([name, error?.code, Object.keys(error?.fields ?? {})]).toEqual([name, 'MALFORMED', ['name']])
  }
})

test('staff who live elsewhere register without a household', async () => {
  const { person } = await stack.ask(stranger, identity.register, details({ household: null }))
  expect(person.homes).toEqual([])
  expect(await stack.one('contacts', me)).toMatchObject({ homes: {} })
})

test('phone and household are in clear nowhere: not in the database file, not in an answer, not in a log', async () => {
  await stack.post('/control/reset', { data: true })
  settle(stack)
  const answers = [await register(stranger, details()), await stack.call(stranger, identity.whoAmI, {})]
  answers.push(await register(stranger, details({ phone: '1009876543x' })), await register(stranger, details()))
  expect(answers.map(codeOf)).toEqual(['OK', 'OK', 'MALFORMED', 'ALREADY_REGISTERED'])
  const files = readdirSync(folder).filter((name) => name.startsWith('database.sqlite'))
  expect(files.length).toBeGreaterThan(1)
  const kept = Buffer.concat(files.map((name) => readFileSync(join(folder, name))))
  const clear = [
    PHONE,
    PHONE.slice(1),
    Buffer.from(PHONE, 'utf16le'),
    Buffer.from(PHONE).toString('base64').slice(0, 14),
  ]
  expect(clear.map((text) => kept.includes(text))).toEqual([false, false, false, false])
  // Control: what is public is found, so the search can find.
  expect(kept.includes('新居民')).toBe(true)

  const { places, ...others } = everything(stack)
  expect(JSON.stringify(others)).not.toContain(HOUSEHOLD)
  const { calls } = (await (await fetch(`${stack.url}/control/calls`)).json()) as { calls: { requestId: string }[] }
  const logs = await Promise.all(
    calls.map(async ({ requestId }) => (await fetch(`${stack.url}/control/calls/${requestId}`)).text()),
  )
  for (const text of [JSON.stringify(answers), ...logs])
    expect(text).not.toMatch(`${PHONE}|${HOUSEHOLD}|新居民"?,"trips`)
  expect(JSON.stringify(answers)).not.toContain('0101')
})

test('what is sealed opens with the functions’ key alone, and only whole', async () => {
  await register(stranger, details())
  const { phone, homes } = (await stack.one('contacts', me))!
  const [household] = Object.values(homes)
  expect(unseal(phone, TEST_SECRET)).toBe(PHONE)
  expect(unseal(household!, TEST_SECRET)).toBe(HOUSEHOLD)
  expect(() => unseal(phone, Buffer.alloc(32, 7))).toThrow()
  expect(() => unseal({ ...phone, data: household!.data }, TEST_SECRET)).toThrow()
})

test('two of one home are known as neighbours by a hash that tells nothing without the key', async () => {
  await register(stranger, details())
  await register('test-spouse', details())
  const [one, other] = [await stack.one('people', me), await stack.one('people', personIdOf('test-spouse'))]
  const [mine, spouses, anns] = [one, other, await stack.one('people', personIdOf(ann))].map((who) => who?.homes[0]?.id)
  expect(mine).toMatch(/^[0-9a-f]{32}$/)
  expect(spouses).toBe(mine)
  expect(anns).not.toBe(mine)
})

describe('with WeChat’s phone number set up', () => {
  let wechat: Stack
  beforeAll(async () => {
    wechat = await startStack({ env: { HONGXIN_WECHAT_PHONE: 'yes' } })
  })
  afterAll(() => wechat.close())
  beforeEach(() => renew(wechat))

  const byCode = (change: object = {}) => {
    const { phone: _, ...rest } = details()
    return { ...rest, phoneCode: 'code-of-the-button', ...change }
  }
  const answers = (rule: object) => wechat.post('/control/openapi', { api: 'phonenumber.getPhoneNumber', ...rule })

  test('the code of WeChat’s button is exchanged by the server, and the number is kept as vouched for', async () => {
    expect(await wechat.ask(stranger, identity.ways, {})).toEqual({ wechatPhone: true })
    await answers({ phone: '10000000042' })
    await wechat.ask(stranger, identity.register, byCode())
    const contact = (await wechat.one('contacts', me))!
    expect([unseal(contact.phone, TEST_SECRET), contact.phoneFrom]).toEqual(['10000000042', 'wechat'])
  })

  test('a repeat is the same success without asking WeChat again, as its code is good once', async () => {
    const input = byCode()
    const first = await wechat.call(stranger, identity.register, input)
    await answers({ errCode: 40029 })
    expect((await wechat.call(stranger, identity.register, input)).data).toEqual(first.data)
    expect(codeOf(await wechat.call(stranger, identity.register, byCode()))).toBe('ALREADY_REGISTERED')
  })

  test('where WeChat refuses, or gives a number that is no mainland one, nothing is written and one may type it', async () => {
    const before = everything(wechat)
    for (const rule of [{ errCode: 1400001 }, { errCode: 40029 }, { phone: '85298765432' }]) {
      await answers(rule)
      expect(codeOf(await wechat.call(stranger, identity.register, byCode()))).toBe('PHONE_UNAVAILABLE')
    }
    expect(everything(wechat)).toEqual(before)
    expect(codeOf(await wechat.call(stranger, identity.register, details()))).toBe('OK')
  })

  test('after a crash between record and phone the number may be typed, and is then not said to be vouched for', async () => {
    const input = byCode()
    await wechat.fault({
      match: { openid: stranger, collection: 'contacts', action: 'database.insertDocument' },
      kind: 'crash-before',
    })
    expect(codeOf(await wechat.call(stranger, identity.register, input))).toBe('crashed')
    await answers({ errCode: 40029 })
    expect(codeOf(await wechat.call(stranger, identity.register, input))).toBe('PHONE_UNAVAILABLE')
    expect(codeOf(await wechat.call(stranger, identity.register, details()))).toBe('OK')
    expect((await wechat.one('contacts', me))?.phoneFrom).toBe('typed')
  })
})

test('without the operator’s word nobody asks WeChat for a number', async () => {
  expect(await stack.ask(stranger, identity.ways, {})).toEqual({ wechatPhone: false })
  const { phone: _, ...rest } = details()
  const before = everything(stack)
  expect(codeOf(await register(stranger, { ...rest, phoneCode: 'code-of-the-button' }))).toBe('PHONE_UNAVAILABLE')
  expect(everything(stack)).toEqual(before)
  const sent = (await stack.messages()).filter(({ api }) => api === 'phonenumber.getPhoneNumber')
  expect(sent).toEqual([])
})

test('either a phone or a code of WeChat’s is given, not both and not neither', async () => {
  const { phone: _, ...rest } = details()
  for (const input of [rest, { ...details(), phoneCode: 'code-of-the-button' }]) {
    const { error } = await register(stranger, input)
    expect([error?.code, Object.keys(error?.fields ?? {})]).toEqual(['MALFORMED', ['phone']])
  }
})

test('who has erased themselves is nobody, and may register anew once all is gone, without what they had before', async () => {
  await register(stranger, details())
  await stack.ask(stranger, residents.erase, { confirm: '注销', key: newKey() })
  expect(await stack.ask(stranger, identity.whoAmI, {})).toEqual({ person: null })
  const claiming = { community: HOME, code: 'AB3D-4F6H-8K9M', key: newKey() }
  expect(codeOf(await stack.call(stranger, identity.claimManager, claiming))).toBe('NOT_REGISTERED')
  const anew = details({ name: '新的名字', phone: '10000000077' })
  expect(codeOf(await register(stranger, anew))).toBe('ERASING')
  for (const minutes of [1, 3, 5]) {
    await stack.setClock(MONDAY + minutes * MINUTE)
    await stack.tick()
  }
  const { person } = await stack.ask(stranger, identity.register, anew)
  expect(person).toMatchObject({ name: '新的名字', grants: [], verified: false, agreed: true })
  expect(unseal((await stack.one('contacts', me))!.phone, TEST_SECRET)).toBe('10000000077')
})
