import type { FunctionDefinition } from '../functions/catalogue'
import type { Instance, Job, Outcome } from './instance'
import { createPool } from './pool'

const definition = (name: string, version = '1'): FunctionDefinition => ({
  name,
  folder: `/${name}`,
  timeoutMs: 1000,
  memoryMb: 64,
  openapi: [],
  triggers: [],
  version,
})

const JOB: Job = { id: 'job', event: '{}', context: {}, environment: {}, offsetMs: 0 }

/** A pool whose instances answer when the test says so. */
function poolOf(limit: number, loading?: Promise<void>) {
  const running: { name: string; finish: (outcome?: Outcome) => void }[] = []
  const killed: string[] = []
  const pool = createPool(limit, (of): Instance => {
    let alive = true
    return {
      definition: of,
      gone: Promise.resolve(),
      alive: () => alive,
      kill() {
        if (alive) killed.push(of.name)
        alive = false
      },
      async run(begin) {
        if (loading !== undefined) await loading
        begin()
        return new Promise((resolve) => {
          running.push({
            name: of.name,
            finish: (outcome = { kind: 'result', json: '1', ok: true }) => resolve(outcome),
          })
        })
      },
    }
  })
  const run = (name: string, options: { version?: string; nested?: boolean } = {}) =>
    pool.run({ definition: definition(name, options.version), nested: options.nested ?? false, begin: () => JOB })
  const finishNext = async () => {
    const next = running.shift()
    next?.finish()
    await new Promise((tick) => setImmediate(tick))
    return next?.name
  }
  return { pool, run, running, killed, finishNext }
}

test('an idle instance is used again before another is started', async () => {
  const { pool, run, finishNext } = poolOf(4)
  for (let call = 0; call < 3; call++) {
    const answer = run('a')
    await finishNext()
    expect(await answer).toMatchObject({ kind: 'result' })
  }
  expect(pool.state()).toMatchObject({ live: 1, coldStarts: 1 })
})

test('at the limit the instance idle for longest makes room', async () => {
  const { run, finishNext, killed } = poolOf(2)
  for (const name of ['a', 'b', 'a']) {
    void run(name)
    await finishNext()
  }
  void run('c')
  expect(killed).toEqual(['b'])
})

test('when all are busy calls wait in order, and a warm instance serves its own function first', async () => {
  const { pool, run, finishNext } = poolOf(1)
  for (const name of ['a', 'a', 'a']) void run(name)
  expect(pool.state()).toMatchObject({ live: 1, busy: 1, queued: 2 })
  for (let call = 0; call < 3; call++) expect(await finishNext()).toBe('a')
  expect(pool.state()).toMatchObject({ coldStarts: 1, queued: 0 })
})

test('a function that has no instance is not starved by one that keeps its own busy', async () => {
  const { run, finishNext } = poolOf(1)
  for (const name of ['a', 'b', 'a', 'a']) void run(name)
  const served = [await finishNext(), await finishNext()]
  expect(served).toEqual(['a', 'b'])
})

test('a nested call goes over the limit instead of waiting for its own caller, and the pool shrinks again', async () => {
  const { pool, run, running, finishNext } = poolOf(1)
  void run('caller')
  void run('callee', { nested: true })
  expect(running.map((one) => one.name)).toEqual(['caller', 'callee'])
  await finishNext()
  await finishNext()
  expect(pool.state().live).toBe(1)
})

test('at most two instances load at once; the next starts when one is ready', async () => {
  let ready = () => {}
  const loading = new Promise<void>((resolve) => {
    ready = resolve
  })
  const { pool, run } = poolOf(8, loading)
  for (let call = 0; call < 3; call++) void run('a')
  expect(pool.state()).toMatchObject({ live: 2, queued: 1 })
  ready()
  await new Promise((tick) => setImmediate(tick))
  await new Promise((tick) => setImmediate(tick))
  expect(pool.state()).toMatchObject({ live: 3, queued: 0 })
})

test('an instance of an older version is replaced', async () => {
  const { run, finishNext, killed, pool } = poolOf(2)
  void run('a', { version: '1' })
  await finishNext()
  void run('a', { version: '2' })
  expect(killed).toEqual(['a'])
  expect(pool.state().coldStarts).toBe(2)
})

test('beyond 5,000 waiting calls, and after closing, a call is refused at once', async () => {
  const { pool, run } = poolOf(1)
  const waiting = Array.from({ length: 5001 }, () => run('a'))
  expect(await run('a')).toMatchObject({ kind: 'refused' })
  await pool.close()
  expect(await waiting[1]).toMatchObject({ kind: 'refused' })
  expect(await run('a')).toMatchObject({ kind: 'refused' })
})
