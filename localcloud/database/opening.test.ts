import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import Sqlite from 'libsql'
import { type DatabaseSchema, openDatabase } from './database'
import { speak } from './database-under-test'

const folder = mkdtempSync(join(tmpdir(), 'database-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fresh = () => join(mkdtempSync(join(folder, 'file-')), 'data.db')
const open = (file: string, indexes: DatabaseSchema['collections'][number]['indexes'] = []) =>
  openDatabase({ file, now: () => 0, schema: { collections: [{ name: 'docs', rule: 'ADMINONLY', indexes }] } })
const by = (field: string, more: { unique?: boolean } = {}) => ({
  name: field,
  keys: [{ field, direction: 1 as const }],
  ...more,
})

const refusal = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return error as { code: string; message: string }
  }
  throw new Error('it opened')
}

test('what was written is there after closing and opening, with its indexes', () => {
  const file = fresh()
  const first = open(file, [by('list'), by('n')])
  speak(first).insert({ _id: 'a', list: [1, 2], n: 1 })
  first.close()
  const second = open(file, [by('list'), by('n')])
  expect(speak(second).search({ list: 2 })).toMatchObject({ examined: 1, returned: 1, indexed: true })
  second.close()
})

test('indexes follow the schema: new ones are filled, others are dropped, documents stay', () => {
  const file = fresh()
  const first = open(file, [by('n')])
  speak(first).insert({ _id: 'a', n: 1, m: [5, 6] }, { _id: 'b', n: 2 })
  first.close()
  const second = open(file, [by('m'), by('n', { unique: true })])
  expect(second.collections()).toEqual([{ name: 'docs', count: 2, indexes: ['_id_', 'm', 'n'] }])
  expect(speak(second).search({ m: 6 })).toMatchObject({ examined: 1, returned: 1, indexed: true })
  expect(speak(second).insert({ n: 2 }).body.code).toBe('DATABASE_DUPLICATE_WRITE')
  second.close()
  const third = openDatabase({ file, now: () => 0 })
  expect(third.collections()[0]?.indexes).toEqual(['_id_', 'm', 'n'])
  third.close()
})

test('what a rolled back write taught of an index is learnt again by the next write', () => {
  const file = fresh()
  const first = open(file, [by('list'), by('k', { unique: true })])
  const { insert, update } = speak(first)
  insert({ _id: 'a', k: 1 }, { _id: 'b', k: 2 })
  expect(update({}, { $set: { list: [1, 5], k: 3 } }, { multi: true }).body.code).toBe('DATABASE_DUPLICATE_WRITE')
  insert({ _id: 'c', k: 4, list: [1, 5] })
  first.close()
  const second = open(file, [by('list'), by('k', { unique: true })])
  // Two elements meet the two bounds; an index that did not know of the array would look between them.
  expect(speak(second).find({ list: { $gt: 4, $lt: 2 } })).toHaveLength(1)
  second.close()
})

test('a unique index over documents that break it is named, and the rest stays usable', () => {
  const file = fresh()
  const first = open(file)
  speak(first).insert({ n: 1 }, { n: 1 })
  first.close()
  expect(refusal(() => open(file, [by('n', { unique: true })]))).toMatchObject({ code: 'INDEX_NOT_UNIQUE' })
  const again = open(file)
  expect(again.collections()[0]?.count).toBe(2)
  again.close()
})

test('each reason why a file cannot be opened has its own code and one line', () => {
  const held = fresh()
  const holder = open(held)
  const locked = refusal(() => open(held))
  holder.close()

  const garbage = fresh()
  writeFileSync(garbage, 'not a database at all, '.repeat(200))
  const foreign = fresh()
  const other = new Sqlite(foreign)
  other.exec('CREATE TABLE theirs (x)')
  other.close()
  const cut = fresh()
  const whole = open(cut)
  whole.import(
    'docs',
    Array.from({ length: 500 }, (_unused, n) => ({ n, text: 'x'.repeat(500) })),
  )
  whole.close()
  truncateSync(cut, 40_960)
  const blocked = join(garbage, 'below-a-file.db')
  const directory = fresh()
  mkdirSync(directory)

  const reasons = [locked, ...[garbage, foreign, cut, blocked, directory].map((file) => refusal(() => open(file)))]
  expect(reasons.map(({ code }) => code)).toEqual([
    'DATA_LOCKED',
    'DATA_CORRUPT',
    'DATA_CORRUPT',
    'DATA_CORRUPT',
    'DATA_UNWRITABLE',
    'DATA_UNWRITABLE',
  ])
  for (const { message } of reasons) expect(message).toMatch(/^[^\n]+$/)
})

test('a file that another process holds is told apart from a damaged one', async () => {
  const file = fresh()
  const child = await started(file, 'hold')
  expect(refusal(() => open(file)).code).toBe('DATA_LOCKED')
  await child.kill()
  const database = open(file)
  expect(database.collections()).toHaveLength(1)
  database.close()
})

test('killing the process after an answer loses nothing that was answered', async () => {
  const file = fresh()
  const child = await started(file, 'write')
  await child.until(200)
  await child.kill()
  const { answered } = child
  const database = open(file, [by('n')])
  const { count, find } = speak(database)
  expect(answered()).toBeGreaterThanOrEqual(200)
  expect(count({ n: { $lte: answered() } })).toBe(answered())
  expect(find({ _id: 'counter' })[0]?.total).toBeGreaterThanOrEqual(answered())
  database.close()
})

/** A process that holds the file, and may write to it, saying each number that was acknowledged. */
async function started(file: string, task: 'hold' | 'write') {
  const script = join(folder, 'child.cjs')
  buildSync({
    stdin: { contents: CHILD, resolveDir: __dirname, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['libsql'],
    outfile: script,
  })
  const child = spawn(process.execPath, [script, file, task], {
    env: { ...process.env, NODE_PATH: join(process.cwd(), 'node_modules') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (piece) => {
    said += piece
  })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const answered = () => Number(said.trimEnd().split('\n').at(-1) ?? 0)
  const until = async (wanted: number) => {
    for (let waited = 0; waited < 20_000 && !(said.endsWith('\n') && answered() >= wanted); waited += 10)
      await new Promise((resolve) => setTimeout(resolve, 10))
  }
  await until(0)
  return {
    answered,
    until,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

const CHILD = `
import { writeSync } from 'node:fs'
import { openDatabase } from './database'
import { speak } from './database-under-test'
const [file = '', task] = process.argv.slice(2)
const indexes = [{ name: 'n', keys: [{ field: 'n', direction: 1 as const }] }]
const database = openDatabase({ file, now: () => 0, schema: { collections: [{ name: 'docs', rule: 'ADMINONLY', indexes }] } })
const { insert, update } = speak(database)
insert({ _id: 'counter', total: 0 })
writeSync(1, '0\\n')
if (task === 'hold') setInterval(() => {}, 1000)
else for (let n = 1; n < 100000; n += 1) {
  insert({ n })
  update({ _id: 'counter' }, { $inc: { total: 1 } })
  writeSync(1, n + '\\n')
}
`
