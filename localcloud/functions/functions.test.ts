import { type FixtureCloud, startFixtureCloud } from '../fixtures/fixture-cloud'

let cloud: FixtureCloud

beforeAll(async () => {
  cloud = await startFixtureCloud()
})
afterAll(() => cloud.close())

describe('who is calling', () => {
  test('a client call carries its person and says that a client made it', async () => {
    const { status, body } = await cloud.call('whoami', { a: 1 }, 'ann')
    expect(status).toBe(200)
    expect(body.result).toMatchObject({ OPENID: 'ann', SOURCE: 'wx_client', ENV: 'local-cloud' })
    expect(body.result?.event).toEqual({ a: 1, tcbContext: {}, userInfo: { appId: body.result?.APPID, openId: 'ann' } })
  })

  test('a call without an identity sees no openid, even after another call had one', async () => {
    await cloud.call('whoami', {}, 'ann')
    const { body } = await cloud.call('whoami', {})
    expect(body.result?.OPENID).toBeUndefined()
  })

  test('an event cannot bring its own identity', async () => {
    const { body } = await cloud.call('whoami', { userInfo: { openId: 'boss' } }, 'ann')
    expect(body.result?.event?.userInfo?.openId).toBe('ann')
  })

  test('an identity of a wrong shape is refused', async () => {
    expect((await cloud.call('whoami', {}, 'a b')).status).toBe(400)
  })

  test('a function called by a function sees the same person and the chain of sources', async () => {
    const { body } = await cloud.call('outer', { name: 'whoami', data: { b: 2 } }, 'ann')
    expect(body.result).toMatchObject({ OPENID: 'ann', SOURCE: 'wx_client,scf', event: { b: 2 } })
  })

  test('a function reads its variables and nothing of the host', async () => {
    const { body } = await cloud.call('whoami', {}, 'ann')
    expect(body.result).toMatchObject({ secret: 'from the environment file', memory: 256 })
  })
})

describe('how a call ends', () => {
  test('a throw answers 500 with the message, the stack and the cost', async () => {
    const { status, body } = await cloud.call('throws', {})
    expect(status).toBe(500)
    expect(body.error).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', message: 'the function broke' })
    expect(body.error?.stack).toContain('throws')
    expect(body.stats).toMatchObject({ dbCalls: 0, coldStart: true })
  })

  test('a function that cannot be loaded says why, each time', async () => {
    for (const _ of [1, 2]) {
      const { status, body } = await cloud.call('broken', {})
      expect(status).toBe(500)
      expect(body.error?.message).toContain('a-package-that-nobody-has')
    }
  })

  test('beyond its time limit an instance is ended, even if it never yields, and the next call starts anew', async () => {
    for (const event of [{ ms: 5000 }, { spin: 5000 }]) {
      const { status, body } = await cloud.call('slow', event)
      expect(status).toBe(504)
      expect(body.error).toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED', errCode: -504003 })
      expect(body.stats?.ms).toBeLessThan(2000)
    }
    const { body } = await cloud.call('slow', {})
    expect(body).toMatchObject({ result: 'done', stats: { coldStart: true } })
  })

  test('an instance that exits or that loses a rejection fails its call and is not used again', async () => {
    expect((await cloud.call('slow', { exit: true })).body.error?.code).toBe('FUNCTIONS_INSTANCE_CRASHED')
    expect((await cloud.call('slow', { reject: true, ms: 500 })).body.error?.message).toBe('nobody waits for me')
    expect((await cloud.call('slow', {})).body.result).toBe('done')
  })

  test('an unknown function is 404 with the platform code', async () => {
    const { status, body } = await cloud.call('nobody', {})
    expect(status).toBe(404)
    expect(body.error).toMatchObject({ code: 'FUNCTION_NOT_FOUND', errCode: -501000 })
    expect((await cloud.call('..%2F..', {})).status).toBe(404)
  })

  test('an answer over 1 MB is refused with -604001', async () => {
    expect((await cloud.call('big', { bytes: 1_000_000 })).status).toBe(200)
    const { status, body } = await cloud.call('big', { bytes: 1_100_000 })
    expect(status).toBe(500)
    expect(body.error?.errCode).toBe(-604001)
  })

  test('a request over 100 KB, or one that is no object, never reaches the function', async () => {
    expect((await cloud.call('whoami', { text: 'x'.repeat(101 * 1024) }, 'ann')).status).toBe(413)
    const response = await fetch(`${cloud.url}functions/whoami`, { method: 'POST', body: '[1]' })
    expect(response.status).toBe(400)
  })

  test('a page of another site cannot call, nor can a name that resolves here', async () => {
    const post = (headers: Record<string, string>, path = 'control/reset') =>
      fetch(cloud.url + path, { method: 'POST', headers, body: '{}' })
    expect((await post({ origin: 'https://evil.example' }, 'functions/whoami')).status).toBe(403)
    expect((await post({ origin: 'http://localhost:1' })).status).toBe(403)
    expect((await post({ origin: cloud.url.slice(0, -1) })).status).toBe(200)
  })
})

describe('instances', () => {
  test('an instance is started once and keeps its memory between events', async () => {
    await cloud.post('control/reset', {})
    const first = (await cloud.call('whoami', {}, 'ann')).body
    const second = (await cloud.call('whoami', {}, 'ann')).body
    expect(Number(second.result?.calls)).toBe(Number(first.result?.calls) + 1)
    expect(second.stats?.coldStart).toBe(false)
    expect((await cloud.get('control/stats')).body.calls).toBe(2)
  })

  test('no more instances live than the limit says, and 1,000 parallel calls are all answered', async () => {
    const replies = await Promise.all(
      Array.from({ length: 1000 }, (_, n) => cloud.call('whoami', { n }, `person-${n}`)),
    )
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1000)
    const mixed = replies.filter((reply, n) => String(reply.body.result?.OPENID) !== `person-${n}`)
    expect(mixed).toHaveLength(0)
    const { body } = await cloud.get('control/stats')
    expect(body.instances).toMatchObject({ limit: 8, busy: 0, queued: 0 })
    expect(Number(body.instances?.live)).toBeLessThanOrEqual(8)
  }, 60_000)

  test('callers that fill every instance still get an answer from the function that they call', async () => {
    const calls = Array.from({ length: 8 }, () => cloud.call('outer', { name: 'slow', data: {} }, 'ann'))
    for (const reply of await Promise.all(calls)) expect(reply.body.result).toBe('done')
  }, 30_000)
})
