import { importIdOf, personIdOf } from '../../cloudfunctions/kit/ids'
import { readRows } from '../../cloudfunctions/kit/spreadsheet/read-rows'
import { places } from '../../shared/contracts/places'
import { MINUTE } from '../../shared/domain/shanghai'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ELSEWHERE, HOME, manager, put } from '../world'
import { download, foreignFile, householdsFile, later, settled, started, upload } from './spreadsheets'
import { everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

/** Ten households in two new buildings, one of them in a new grid, and one that is there already. */
const ROWS = [
  ['春晓园', '第一网格', '1号楼', '1单元', '101室'],
  ...[1, 2, 3, 4, 5].map((floor) => ['春晓园', '第一网格', '6号楼', '1单元', `${floor}01室`]),
  ...[1, 2, 3, 4, 5].map((floor) => ['春晓园', '第2网格', '7号楼', '2单元', `${floor}02室`]),
]
const FRESH = 1 + 1 + 5 + 1 + 1 + 1 + 5
const GRID = `${HOME}.c1.g01`

const ids = async () => (await stack.all('places')).map(({ _id }) => _id).sort()
const apply = (id: string, rev: number, key = newKey()) =>
  stack.call(manager, places.applyImport, { community: HOME, import: id, rev, key })

/** Every row of a file’s first sheet. */
async function rowsOf(file: Buffer) {
  const rows = []
  for await (const some of readRows(file, { columns: 6, rows: 1000 })) rows.push(...some)
  return rows.map(({ cells }) => cells)
}

async function imported(rows: readonly string[][]) {
  const { id } = await started(stack, rows)
  const checked = await settled(stack, id)
  await apply(id, checked.rev)
  return settled(stack, id)
}

test('a file is checked first, and nothing stands there before it is applied', async () => {
  const before = await ids()
  const { id, status } = await started(stack, ROWS)
  expect(status).toBe('reading')
  expect(await settled(stack, id)).toMatchObject({ status: 'checked', rows: ROWS.length, faults: 0, fresh: FRESH })
  expect(await ids()).toEqual(before)
})

test('once applied, every place stands where the file says, with the post and the team that it begins with', async () => {
  const before = await ids()
  const done = await imported(ROWS)
  expect(done).toMatchObject({ status: 'done', written: ROWS.length, faults: 0 })
  const added = (await ids()).filter((id) => !before.includes(id))
  expect(added).toHaveLength(FRESH)
  expect(added).toEqual(expect.arrayContaining([`${GRID}.b06.u1.0301`, `${HOME}.c1.g02.b07.u2.0502`]))
  expect(await stack.one('places', `${HOME}.c1.g02.b07.u2`)).toMatchObject({
    kind: 'stairwell',
    name: '2单元',
    parent: `${HOME}.c1.g02.b07`,
    order: 2,
    status: 'open',
    code: expect.stringMatching(/^[0-9a-z]{8}$/),
  })
  expect(await stack.one('leaderPosts', `${GRID}.b06`)).toMatchObject({ vacant: true, label: '春晓园 6号楼' })
  expect((await stack.one('leaderPosts', `${GRID}.b06`))?.indexAt).not.toBeNull()
  expect(await stack.one('gridTeams', `${HOME}.c1.g02`)).toMatchObject({ name: '第2网格', posts: { A: null, B: null } })
})

test('the same file again finds everything there and writes nothing', async () => {
  await imported(ROWS)
  // The timer adds the pinyin of new posts.
  await stack.tick()
  const before = everything(stack)
  const again = await imported(ROWS)
  expect(again).toMatchObject({ status: 'done', fresh: 0, written: ROWS.length })
  const after = everything(stack)
  for (const name of ['places', 'leaderPosts', 'gridTeams']) expect(after[name]).toEqual(before[name])
})

test('faults are told row by row in a marked copy; such a file cannot be applied', async () => {
  const rows = [
    ...ROWS,
    ['春晓园', '第2网格', '', '1单元', '101室'],
    ROWS[3] ?? [],
    ['春晓园', '第2网格', '1号楼', '1单元', '909室'],
    ['春晓园', '第一网格', '1栋', '1单元', '808室'],
  ]
  const before = await ids()
  const { id } = await started(stack, rows)
  expect(await settled(stack, id)).toMatchObject({ status: 'faulty', rows: rows.length, faults: 4 })
  const { faults, marked } = await stack.ask(manager, places.importDetail, { community: HOME, import: id })
  expect(faults.map(({ row, column }) => [row, column])).toEqual([
    [13, '楼栋'],
    [14, '房号'],
    [15, '楼栋'],
    [16, '楼栋'],
  ])
  const copy = await rowsOf(await download(marked ?? ''))
  expect(copy[0]?.at(-1)).toBe('说明')
  expect(copy.filter((cells, i) => i > 0 && cells.at(-1) !== '')).toHaveLength(4)
  expect(copy[14]?.at(-1)).toContain('第 2 行')
  expect((await apply(id, 1)).error?.code).toBe('IMPORT_STATE')
  expect(await ids()).toEqual(before)
})

test('what does not fit what stands there already is told beside what does not fit in the file', async () => {
  const { id } = await started(stack, [
    ['春晓园', '第3网格', '1号楼', '1单元', '101室'],
    ['春晓园', '第一网格', '1号楼', '1单元', '101'],
    ['春晓园', '1网格', '5号楼', '1单元', '101室'],
  ])
  await settled(stack, id)
  const { faults } = await stack.ask(manager, places.importDetail, { community: HOME, import: id })
  expect(faults.map(({ row, message }) => [row, message])).toEqual([
    [2, expect.stringContaining('已经在“第一网格”里')],
    [3, expect.stringContaining('第 2 行把这栋楼写在“第3网格”里')],
    [4, expect.stringContaining('这里已有“第一网格”')],
  ])
})

test('a place that changed between check and apply is left out and told, and the rest is written', async () => {
  const { id } = await started(stack, ROWS)
  const { rev } = await settled(stack, id)
  await stack.ask(manager, places.add, { community: HOME, parent: GRID, name: '6栋', key: newKey() })
  await apply(id, rev)
  expect(await settled(stack, id)).toMatchObject({ status: 'done', faults: 5, written: ROWS.length - 5 })
  expect(await stack.one('places', `${GRID}.b06.u1`)).toBeUndefined()
  expect(await stack.one('places', `${HOME}.c1.g02.b07.u2.0502`)).toBeDefined()
})

const cell = (ref: string, text: string) => `<c r="${ref}" t="s"><v>${text}</v></c>`
const HEADER = `<row r="1">${['A1', 'B1', 'C1', 'D1', 'E1'].map((ref, i) => cell(ref, String(i))).join('')}</row>`
const STRINGS = ['小区', '网格', '楼栋', '单元', '房号', '春晓园', '第一网格', '3号楼', '1单元']
const shared = (more = '') =>
  `<sst>${STRINGS.map((text) => `<si><r><t>${text.slice(0, 1)}</t></r><r><t>${text.slice(1)}</t></r><rPh><t>x</t></rPh></si>`).join('')}${more}</sst>`
const sheet = (...rows: string[]) => [`<worksheet><sheetData>${HEADER}${rows.join('')}</sheetData></worksheet>`]
const home = (row: number, last: string) =>
  `<row r="${row}">${['A', 'B', 'C', 'D'].map((column, i) => cell(`${column}${row}`, String(i + 5))).join('')}${last}</row>`

test('a file that a spreadsheet program wrote is read: shared texts, numbers, gaps, and dates told as such', async () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m"/></numFmts><cellXfs><xf/><xf numFmtId="165"/></cellXfs></styleSheet>'
  const file = await foreignFile(
    sheet(
      home(2, '<c r="E2"><v>101</v></c>'),
      home(4, '<c r="E4" t="inlineStr"><is><t> 102室 </t></is></c>'),
      home(5, '<c r="E5" s="1"><v>46023</v></c>'),
    ),
    { 'xl/sharedStrings.xml': shared(), 'xl/styles.xml': styles },
  )
  const { id } = await started(stack, file)
  expect(await settled(stack, id)).toMatchObject({ status: 'faulty', rows: 3, faults: 1 })
  const { faults } = await stack.ask(manager, places.importDetail, { community: HOME, import: id })
  expect(faults[0]).toMatchObject({ row: 5, column: '房号', message: expect.stringContaining('变成了日期') })
})

const bomb = function* () {
  yield '<worksheet><sheetData>'
  for (let i = 0; i < 300; i += 1) yield ' '.repeat(1024 * 1024)
}

test.each([
  ['is no archive at all', async () => Buffer.from('PK\u0003\u0004 but no more'), '损坏'],
  ['is cut off', async () => (await householdsFile(ROWS)).subarray(0, 900), '损坏'],
  ['has a document type', () => foreignFile(['<!DOCTYPE x [<!ENTITY a "aa">]><worksheet>&a;</worksheet>']), '读不懂'],
  ['uses an entity of its own', () => foreignFile(['<worksheet><sheetData>&a;</sheetData></worksheet>']), '读不懂'],
  ['holds one endless token', () => foreignFile(bomb()), '读不懂'],
  [
    'has another header',
    async () => foreignFile([`<worksheet><row><c t="inlineStr"><is><t>姓名</t></is></c></row></worksheet>`]),
    '模板',
  ],
  ['has no row but its header', () => householdsFile([]), '没有住户'],
  ['counts its rows backwards', () => foreignFile(['<worksheet><row r="2"/><row r="1"/></worksheet>']), '行号'],
])('a file that %s fails with its reason', async (_, make, reason) => {
  const { id } = await started(stack, await make())
  expect(await settled(stack, id)).toMatchObject({ status: 'failed', rows: 0 })
  const { faults } = await stack.ask(manager, places.importDetail, { community: HOME, import: id })
  expect(faults[0]?.message).toContain(reason)
})

test('the template is a file that passes the check as it is', async () => {
  const { link } = await stack.ask(manager, places.importTemplate, { community: HOME })
  const { id } = await started(stack, await download(link))
  expect((await settled(stack, id)).status).not.toBe('failed')
})

test('a file that was replaced while it was being read is not taken for what was uploaded', async () => {
  await stack.fault({ match: { function: 'tick', collection: 'importChunks' }, kind: 'crash-after' })
  const { id } = await started(stack, ROWS)
  await expect(stack.tick()).rejects.toThrow('died')
  const { file } = (await stack.one('imports', id))!
  await stack.cloud.storage.put(file.split('/').slice(3).join('/'), await householdsFile(ROWS.slice(0, 3)))
  await later(stack, MONDAY)
  expect(await settled(stack, id)).toMatchObject({ status: 'failed' })
})

test('a file that ends its reader every time is given up after three tries', async () => {
  const { id } = await started(stack, ROWS)
  let now = MONDAY
  for (let i = 0; i < 3; i += 1) {
    await stack.fault({ match: { function: 'tick', collection: 'importChunks' }, kind: 'crash-before' })
    await expect(stack.tick()).rejects.toThrow('died')
    now = await later(stack, now)
  }
  expect(await settled(stack, id)).toMatchObject({ status: 'failed' })
})

test('wherever the timer dies, the import goes on, and the end is the same as without a crash', async () => {
  await imported(ROWS)
  const whole = await ids()
  for (const collection of ['imports', 'importChunks', 'places', 'leaderPosts', 'gridTeams'] as const) {
    for (const kind of ['crash-before', 'crash-after'] as const) {
      for (const nth of [1, 3]) {
        await renew(stack)
        const { id } = await started(stack, ROWS)
        let now = MONDAY
        await stack.fault({ match: { function: 'tick', collection }, kind, nth })
        for (let i = 0; i < 8; i += 1) {
          await stack.tick().catch(() => undefined)
          now = await later(stack, now)
          const found = await stack.one('imports', id)
          if (found?.status === 'checked') await apply(id, found.rev)
          if (found?.status === 'done') break
        }
        expect([collection, kind, nth, await stack.one('imports', id)]).toMatchObject([
          collection,
          kind,
          nth,
          { status: 'done', rows: ROWS.length, written: ROWS.length, fresh: FRESH, faults: 0 },
        ])
        expect(await ids()).toEqual(whole)
        expect(await stack.one('leaderPosts', `${GRID}.b06`)).toBeDefined()
        expect(await stack.one('gridTeams', `${HOME}.c1.g02`)).toBeDefined()
      }
    }
  }
}, 180_000)

test('an import that fails every time keeps no other from its turn, and is given up in the end', async () => {
  const { id } = await started(stack, ROWS)
  const first = (await stack.one('imports', id))!
  const other = { ...first, _id: importIdOf(personIdOf(manager), newKey()), workAt: MONDAY + MINUTE / 2 }
  put(stack, 'imports', [{ ...other, community: ELSEWHERE, file: await upload(stack, await householdsFile(ROWS)) }])
  await stack.setClock(MONDAY + MINUTE)
  const broken = { match: { function: 'tick', collection: 'importChunks' }, kind: 'error' as const, times: 2 }
  let now = MONDAY
  for (let i = 0; i < 7 && (await stack.one('imports', id))?.status !== 'failed'; i += 1) {
    await stack.fault({ ...broken, code: 'DATABASE_REQUEST_FAILED' })
    await stack.tick()
    if (i === 0)
      expect(await stack.one('imports', other._id)).toMatchObject({ status: expect.not.stringMatching('reading') })
    now = (await stack.one('imports', id))?.workAt ?? now
    await stack.setClock(now + 3 * MINUTE)
  }
  expect(await stack.one('imports', id)).toMatchObject({ status: 'failed', failures: 5, workAt: null })
})

test('the rows of an import go once it is over, and not before', async () => {
  const { id } = await started(stack, ROWS)
  const { rev } = await settled(stack, id)
  expect((await stack.all('importChunks')).length).toBeGreaterThan(0)
  await apply(id, rev)
  await settled(stack, id)
  await later(stack, MONDAY + 5 * MINUTE)
  await stack.tick()
  expect(await stack.all('importChunks')).toEqual([])
  expect(await stack.one('imports', id)).toMatchObject({ status: 'done', rowsKept: false, written: ROWS.length })
})

test('two timers at once do the work once', async () => {
  const { id } = await started(stack, ROWS)
  await Promise.all([stack.tick(), stack.tick(), stack.tick()])
  const { rev } = await settled(stack, id)
  await apply(id, rev)
  await Promise.all([stack.tick(), stack.tick(), stack.tick()])
  expect(await settled(stack, id)).toMatchObject({ status: 'done', written: ROWS.length, fresh: FRESH })
})

test('what a reader still writes of an import that was given up meanwhile goes too', async () => {
  const { id } = await started(stack, ROWS)
  const held = await stack.fault({ match: { function: 'tick', collection: 'importChunks' }, kind: 'hold' })
  const reading = stack.tick()
  await held.held()
  await stack.ask(manager, places.cancelImport, { community: HOME, import: id, rev: 0, key: newKey() })
  await stack.tick()
  await held.release()
  await reading
  expect(await stack.all('importChunks')).not.toEqual([])
  await later(stack, MONDAY, 6)
  await stack.tick()
  expect(await stack.all('importChunks')).toEqual([])
  expect(await stack.one('imports', id)).toMatchObject({ status: 'cancelled', rowsKept: false })
})
