import { type FixtureCloud, type Reply, startFixtureCloud } from '../fixtures/fixture-cloud'

let cloud: FixtureCloud

beforeAll(async () => {
  cloud = await startFixtureCloud()
})
afterAll(() => cloud.close())
beforeEach(async () => {
  await cloud.post('control/reset', { data: true })
  await cloud.database.import('people', [{ _id: 'p', name: 'before' }])
})

const INSERT = { action: 'database.insertDocument' }
const MODIFY = { action: 'database.modifyDocument', collection: 'people' }

const add = (id: string, openid = 'ann') => cloud.call('people', { action: 'add', id, name: 'x' }, openid)
const rename = (name: string, openid = 'ann') => cloud.call('people', { action: 'rename', id: 'p', name }, openid)

async function names(): Promise<Record<string, string>> {
  const { body } = await cloud.call('people', { action: 'all' }, 'reader')
  const rows = body.result as unknown as { _id: string; name: string }[]
  return Object.fromEntries(rows.map((row) => [row._id, row.name]))
}

async function arm(rule: Record<string, unknown>): Promise<string> {
  const { status, body } = await cloud.post('control/faults', rule)
  expect(status).toBe(200)
  return String(body.id)
}

const heldAt = (id: string) => cloud.get(`control/faults/${id}?wait=held&ms=10000`)
const release = (id: string) => cloud.post('control/release', { id })

test('error: the function is told a platform code and nothing is executed', async () => {
  await arm({ match: INSERT, kind: 'error', code: 'DATABASE_REQUEST_FAILED' })
  const { body } = await add('a')
  expect(body.result?.ok).toBe(false)
  expect(Object.keys(await names())).toEqual(['p'])
  expect((await add('a')).body.result?._id).toBe('a')
})

test('timeout: the request is executed, no answer comes, and the caller runs into its time limit', async () => {
  await arm({ match: INSERT, kind: 'timeout' })
  const { status, body } = await add('a')
  expect(status).toBe(504)
  expect(body.stats?.dbCalls).toBe(1)
  expect(await names()).toHaveProperty('a')
})

test('crash-before: the caller gets 500 and nothing was executed', async () => {
  await arm({ match: INSERT, kind: 'crash-before' })
  const { status, body } = await add('a')
  expect(status).toBe(500)
  expect(body.error?.code).toBe('FUNCTIONS_INSTANCE_CRASHED')
  expect((await cloud.call('people', { action: 'all' }, 'reader')).body.stats?.coldStart).toBe(true)
  expect(await names()).not.toHaveProperty('a')
})

test('crash-after: the caller gets 500 and the write is durable', async () => {
  await arm({ match: INSERT, kind: 'crash-after' })
  expect((await add('a')).status).toBe(500)
  expect(await names()).toHaveProperty('a')
})

test('duplicate: the request is executed twice and the second answer is given', async () => {
  await arm({ match: INSERT, kind: 'duplicate' })
  const { body } = await add('a')
  expect(body.result?.ok).toBe(false)
  expect(await names()).toHaveProperty('a')
})

test('hold: what was held is written after what came later, and the time limit stands still', async () => {
  const id = await arm({ match: { ...MODIFY, openid: 'ann' }, kind: 'hold' })
  const held = rename('held', 'ann')
  expect((await heldAt(id)).body.state).toBe('held')
  expect(await names()).toEqual({ p: 'before' })
  await rename('later', 'bob')
  expect(await names()).toEqual({ p: 'later' })
  await new Promise((next) => setTimeout(next, 2300))
  expect((await release(id)).body.state).toBe('released')
  expect((await held).status).toBe(200)
  expect(await names()).toEqual({ p: 'held' })
}, 15_000)

test('hold-after: the write is seen by others while its caller still waits', async () => {
  const id = await arm({ match: MODIFY, kind: 'hold-after' })
  const held = rename('held')
  await heldAt(id)
  expect(await names()).toEqual({ p: 'held' })
  await release(id)
  expect((await held).body.result?.stats?.updated).toBe(1)
})

test('with its clock running, a held call times out, and its write still lands when it is released', async () => {
  const id = await arm({ match: MODIFY, kind: 'hold', holdStopsClock: false })
  const held = rename('late')
  await heldAt(id)
  expect((await held).status).toBe(504)
  expect(await names()).toEqual({ p: 'before' })
  await release(id)
  expect(await names()).toEqual({ p: 'late' })
}, 10_000)

test('a held call of a called function also stops the clock of its caller', async () => {
  const id = await arm({ match: { function: 'people', ...MODIFY }, kind: 'hold' })
  const data = { action: 'rename', id: 'p', name: 'inner' }
  const held = cloud.call('outer', { name: 'people', data }, 'ann')
  await heldAt(id)
  await new Promise((next) => setTimeout(next, 2300))
  await release(id)
  expect((await held).status).toBe(200)
  expect(await names()).toEqual({ p: 'inner' })
}, 15_000)

test('two held calls can be released in either order', async () => {
  const order = async (first: string, second: string) => {
    const ids: Record<string, string> = {}
    for (const openid of ['ann', 'bob']) ids[openid] = await arm({ match: { ...MODIFY, openid }, kind: 'hold' })
    const calls = [rename('ann', 'ann'), rename('bob', 'bob')]
    for (const id of Object.values(ids)) await heldAt(id)
    for (const openid of [first, second]) await release(String(ids[openid]))
    await Promise.all(calls)
    return (await names()).p
  }
  expect(await order('ann', 'bob')).toBe('bob')
  expect(await order('bob', 'ann')).toBe('ann')
})

test('nth counts matching round trips only, and times strikes that often', async () => {
  await arm({ match: INSERT, kind: 'error', nth: 2, times: 2 })
  const outcomes: boolean[] = []
  for (const id of ['a', 'b', 'c', 'd']) {
    await names()
    outcomes.push((await add(id)).body.result?._id !== undefined)
  }
  expect(outcomes).toEqual([true, false, false, true])
})

test('a fault strikes neither another function, nor another person, nor another collection', async () => {
  for (const match of [{ function: 'whoami' }, { openid: 'carl' }, { collection: 'others' }]) {
    await arm({ match: { ...INSERT, ...match }, kind: 'error' })
  }
  expect((await add('a')).body.result?._id).toBe('a')
})

test('a reset drops what is held without executing it', async () => {
  const id = await arm({ match: MODIFY, kind: 'hold' })
  const held: Promise<Reply> = rename('held')
  await heldAt(id)
  await cloud.post('control/reset', {})
  await held
  expect(await names()).toEqual({ p: 'before' })
})

test('what cannot be armed or released is said', async () => {
  for (const rule of [{ kind: 'explode' }, { kind: 'error', match: { colection: 'x' } }, { kind: 'error', nth: 0 }]) {
    expect((await cloud.post('control/faults', rule)).status).toBe(400)
  }
  expect((await release('fault-0')).status).toBe(404)
  const id = await arm({ match: MODIFY, kind: 'hold' })
  expect((await release(id)).status).toBe(409)
})

test('each round trip of a call is listed with what it cost and which fault struck it', async () => {
  await arm({ match: MODIFY, kind: 'duplicate' })
  const { body } = await cloud.call('people', { action: 'rename-and-read', id: 'p', name: 'new' }, 'ann')
  expect(body.stats).toMatchObject({ dbCalls: 2 })
  const detail = (await cloud.get(`control/calls/${body.requestId}`)).body
  expect(detail).toMatchObject({
    function: 'people',
    openid: 'ann',
    action: 'rename-and-read',
    ok: true,
    trips: [
      { action: 'database.modifyDocument', collection: 'people', fault: 'duplicate' },
      { action: 'database.getDocument', collection: 'people', examined: 1, returned: 1 },
    ],
  })
})
