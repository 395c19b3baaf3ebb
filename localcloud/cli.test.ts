import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FIXTURE_FUNCTIONS, NODE_PATH } from './fixtures/fixture-cloud'

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function start(args: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'cli.ts'), ...args], { stdio: 'pipe' })
}

interface Ended {
  code: number | null
  out: string
  err: string
}

function ended(child: ChildProcess): Promise<Ended> {
  const text = { out: '', err: '' }
  child.stdout?.on('data', (chunk) => {
    text.out += chunk
  })
  child.stderr?.on('data', (chunk) => {
    text.err += chunk
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...text })))
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = ''
    child.stdout?.on('data', (chunk) => {
      out += chunk
      const url = /local cloud ready: (http:\/\/127\.0\.0\.1:\d+\/)\n/.exec(out)?.[1]
      if (url !== undefined) resolve(url)
    })
    child.on('exit', () => reject(new Error('it ended before it was ready')))
  })
}

async function refusal(args: string[]): Promise<string> {
  const { code, err } = await ended(start(args))
  expect(code).toBe(1)
  expect(err.trimEnd().split('\n')).toHaveLength(1)
  return err
}

const running = ['--functions', FIXTURE_FUNCTIONS, '--node-path', NODE_PATH, '--port', '0', '--create-collections']

test('it prints a ready line, answers, and ends cleanly when told to', async () => {
  const child = start(running)
  const end = ended(child)
  const url = await ready(child)
  const reply = await fetch(`${url}functions/whoami`, { method: 'POST', headers: { 'x-wx-openid': 'ann' }, body: '{}' })
  expect(await reply.json()).toMatchObject({ result: { OPENID: 'ann' } })
  child.kill('SIGTERM')
  const { code, out, err } = await end
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain(`console: ${url}_console/`)
}, 30_000)

test('what was written is there after kill -9, and a second cloud on the same folder is refused', async () => {
  const data = join(folder, 'kept')
  const first = start([...running, '--data', data])
  const url = await ready(first)
  const call = async (at: string, event: object) =>
    (await fetch(`${at}functions/people`, { method: 'POST', body: JSON.stringify(event) })).json()
  await call(url, { action: 'add', id: 'a', name: 'kept' })
  expect(await refusal([...running, '--data', data])).toContain(data)
  const gone = ended(first)
  first.kill('SIGKILL')
  await gone
  const second = start([...running, '--data', data])
  const end = ended(second)
  expect(await call(await ready(second), { action: 'find', id: 'a' })).toMatchObject({ result: [{ name: 'kept' }] })
  second.kill('SIGTERM')
  await end
}, 60_000)

test('a taken port is one clear line', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  expect(await refusal([...running.slice(0, -3), '--port', String(port)])).toContain(`port ${port} is taken`)
  await new Promise((resolve) => server.close(resolve))
}, 30_000)

test('pages that were not built are one clear line', async () => {
  expect(await refusal([...running, '--hosting', folder])).toContain('no index.html')
}, 30_000)

test('a missing or empty functions folder is one clear line', async () => {
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  expect(await refusal(['--functions', join(folder, 'nowhere')])).toContain('no functions folder')
  expect(await refusal(['--functions', empty])).toContain('no functions in')
}, 30_000)

test('a data folder that cannot be one, and a file that is no database, are one clear line each', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  expect(await refusal([...running, '--data', join(file, 'below')])).toContain('data')
  expect(await refusal([...running, '--data', '/proc/nothing/below'])).toContain('cannot write the data folder')
  const corrupt = join(folder, 'corrupt')
  mkdirSync(corrupt)
  writeFileSync(join(corrupt, 'database.sqlite'), 'this is no database at all, whatever its name says. '.repeat(100))
  expect(await refusal([...running, '--data', corrupt])).toContain('database')
}, 30_000)

test('a wrong flag, value or file is one clear line', async () => {
  expect(await refusal(['--nonsense'])).toContain('--nonsense')
  expect(await refusal(['--port', '0'])).toContain('--functions')
  expect(await refusal([...running, '--port', 'x'])).toContain('--port')
  expect(await refusal([...running, '--host', '0.0.0.0'])).toContain('--host')
  expect(await refusal([...running, '--schema', join(folder, 'nothing.json')])).toContain('nothing.json')
}, 60_000)
