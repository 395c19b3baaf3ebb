import { type FixtureCloud, startFixtureCloud } from '../fixtures/fixture-cloud'

let cloud: FixtureCloud

beforeAll(async () => {
  cloud = await startFixtureCloud()
})
afterAll(() => cloud.close())
beforeEach(() => cloud.post('control/reset', {}))

const message = { touser: 'ann', templateId: 'template-1', data: { thing1: { value: '明天上午' } } }
const text = (content: string, openid = 'ann') => ({ version: 2, scene: 1, openid, content })
const send = (api: string, data: unknown, fn = 'sends') => cloud.call(fn, { api, data }, 'ann')
const codeOf = async (reply: ReturnType<typeof send>) => (await reply).body.result?.error?.code

test('a sent message is recorded with its function, receiver, payload and answer', async () => {
  expect((await send('subscribeMessage.send', message)).body.result?.ok).toBe(true)
  const { body } = await cloud.get('control/messages')
  expect(body.messages).toMatchObject([
    {
      api: 'subscribeMessage.send',
      function: 'sends',
      openid: 'ann',
      payload: { touser: 'ann', template_id: 'template-1', data: { thing1: { value: '明天上午' } } },
      answer: { errcode: 0 },
    },
  ])
})

test('without the permission in config.json the call is refused with -604101, and recorded as refused', async () => {
  expect(await codeOf(send('subscribeMessage.send', message, 'forbidden'))).toBe('-604101')
  expect((await cloud.get('control/messages')).body.messages?.[0]?.answer).toEqual({ errCode: -604101 })
})

test('an interface that nobody knows is refused with -604100', async () => {
  expect(await codeOf(send('no.such', {}))).toBe('-604100')
})

test('messages are held to the documented rules', async () => {
  expect(await codeOf(send('subscribeMessage.send', { ...message, data: { thing1: { value: '' } } }))).toBe('47003')
  expect(await codeOf(send('subscribeMessage.send', { ...message, data: {} }))).toBe('47003')
  expect(await codeOf(send('subscribeMessage.send', { ...message, templateId: 'a b' }))).toBe('40037')
  expect(await codeOf(send('subscribeMessage.send', { ...message, touser: '' }))).toBe('40003')
})

test('the next answers can be chosen, for one person and a number of times', async () => {
  await cloud.post('control/openapi', { api: 'subscribeMessage.send', errCode: 43101, openid: 'ann', times: 2 })
  expect((await send('subscribeMessage.send', { ...message, touser: 'bob' })).body.result?.ok).toBe(true)
  expect(await codeOf(send('subscribeMessage.send', message))).toBe('43101')
  expect(await codeOf(send('subscribeMessage.send', message))).toBe('43101')
  expect((await send('subscribeMessage.send', message)).body.result?.ok).toBe(true)
})

test('an interface can be told to hang: the caller runs into its own time limit', async () => {
  await cloud.post('control/openapi', { api: 'subscribeMessage.send', hang: true })
  expect((await send('subscribeMessage.send', message)).status).toBe(504)
  expect((await cloud.get('control/messages')).body.messages).toHaveLength(1)
})

test('text is judged by its marker words, or as told', async () => {
  const verdict = async (content: string) =>
    (await send('security.msgSecCheck', text(content))).body.result?.data?.result?.suggest
  expect(await verdict('大家好')).toBe('pass')
  expect(await verdict('这是违规测试')).toBe('risky')
  expect(await verdict('这是复核测试')).toBe('review')
  await cloud.post('control/openapi', { api: 'security.msgSecCheck', suggest: 'review' })
  expect(await verdict('大家好')).toBe('review')
})

test('text is not judged for a person who was not here within two hours', async () => {
  expect(await codeOf(send('security.msgSecCheck', text('大家好', 'stranger')))).toBe('61010')
  expect(await codeOf(send('security.msgSecCheck', { ...text('大家好'), scene: 9 }))).toBe('40129')
})

test('a phone number comes for a code, from a range that no carrier has', async () => {
  const { body } = await send('phonenumber.getPhoneNumber', { code: 'from-the-button' })
  expect(body.result?.data?.phoneInfo?.phoneNumber).toMatch(/^100\d{8}$/)
  expect(await codeOf(send('phonenumber.getPhoneNumber', {}))).toBe('40029')
})
