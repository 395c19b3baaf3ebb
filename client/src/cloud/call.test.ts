import { identity } from '../../../shared/contracts/identity'
import { PRIVACY_NOTICE } from '../../../shared/domain/privacy-notice'
import { call } from './call'
import type { CloudError } from './cloud-error'
import { now } from './server-clock'
import { transport } from './transport'

jest.mock('./transport', () => ({ transport: jest.fn() }))

const send = jest.mocked(transport)
const answers = (result: unknown) => send.mockResolvedValue({ result, requestId: 'r1' })
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => Promise.reject(new Error('it was not refused')),
    (cause: CloudError) => cause,
  )

beforeEach(() => send.mockReset())

test('an action is sent to its function by name, and gives the data of a good answer', async () => {
  answers({ ok: true, data: { person: null }, serverTime: Date.now() })
  await expect(call(identity.whoAmI, {})).resolves.toEqual({ person: null })
  expect(send).toHaveBeenCalledWith('identity', { action: 'whoAmI', input: {} })
})

test('input that the contract refuses is not sent; each field says in Chinese what is wrong with it', async () => {
  const input = {
    name: '李',
    phone: '12',
    community: 'a.b.c',
    household: null,
    notice: PRIVACY_NOTICE,
    key: 'k'.repeat(16),
  } as const
  const error = await refusal(call(identity.register, input))
  expect(error.code).toBe('MALFORMED')
  expect(error.fields).toEqual({ name: '姓名至少两个字', phone: '请填写 11 位手机号' })
  expect(send).not.toHaveBeenCalled()
})

test('a refusal of the server keeps its code, sentence, fields and number', async () => {
  const sent = { code: 'BUSY', message: '请稍等几秒再试。', fields: { a: 'b' }, requestId: 'r9' }
  answers({ ok: false, error: sent, serverTime: Date.now() })
  expect(await refusal(call(identity.whoAmI, {}))).toMatchObject(sent)
})

test('an answer that is no envelope is never taken for data', async () => {
  answers({ person: null })
  expect(await refusal(call(identity.whoAmI, {}))).toMatchObject({ code: 'INTERNAL', requestId: 'r1' })
})

test('an answer that never comes ends in NETWORK, so that nobody waits for ever', async () => {
  jest.useFakeTimers()
  send.mockReturnValue(new Promise(() => undefined))
  const waiting = refusal(call(identity.whoAmI, {}))
  await jest.advanceTimersByTimeAsync(15_000)
  expect(await waiting).toMatchObject({ code: 'NETWORK' })
  jest.useRealTimers()
})

test('the client keeps the server’s time, however wrong the phone is', async () => {
  const serverTime = Date.now() + 3 * 24 * 3_600_000
  answers({ ok: true, data: { person: null }, serverTime })
  await call(identity.whoAmI, {})
  expect(Math.abs(now() - serverTime)).toBeLessThan(1_000)
})
