import { importIdOf, personIdOf } from '../../cloudfunctions/kit/ids'
import { places } from '../../shared/contracts/places'
import { IMPORT_MOST_BYTES, importFolder } from '../../shared/domain/import-machine'
import { MINUTE } from '../../shared/domain/shanghai'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, ELSEWHERE, HOME, manager, person, put, staff } from '../world'
import { fileAt } from './examples-places'
import { householdsFile, settled, started, upload } from './spreadsheets'
import { everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack)
  put(stack, 'people', [
    person(other, '外社区管理员', ['manager', ELSEWHERE]),
    person(second, '另一位管理员', ['manager', HOME]),
  ])
})

const other = 'test-manager-elsewhere'
const second = 'test-second-manager'
const ROWS = [['春晓园', '第一网格', '2号楼', '1单元', '101室']]
const start = (file: string, as = manager, key = newKey(), community = HOME) =>
  stack.call(as, places.startImport, { community, file, name: '住户.xlsx', key })
const on = (id: string, rev: number, key = newKey(), community = HOME) => ({ community, import: id, rev, key })
const live = async () =>
  (await stack.all('imports')).filter(({ status }) => ['reading', 'checked', 'writing'].includes(status))

test('of many who start an import at once, one does; the others are told that it is going on', async () => {
  const files = await Promise.all(
    [manager, second, manager, second].map(
      async (as) => [as, await upload(stack, await householdsFile(ROWS), as)] as const,
    ),
  )
  const codes = await Promise.all(files.map(async ([as, file]) => codeOf(await start(file, as))))
  expect(codes.sort()).toEqual(['IMPORT_BUSY', 'IMPORT_BUSY', 'IMPORT_BUSY', 'OK'])
  expect(await live()).toHaveLength(1)
})

test('after one is over the next may start; while one waits for its manager, none may', async () => {
  const { id } = await started(stack, ROWS)
  const { rev } = await settled(stack, id)
  expect(codeOf(await start(await upload(stack, await householdsFile(ROWS))))).toBe('IMPORT_BUSY')
  expect(codeOf(await stack.call(second, places.cancelImport, on(id, rev)))).toBe('OK')
  expect(codeOf(await start(await upload(stack, await householdsFile(ROWS))))).toBe('OK')
})

test('a start that died before it was written gives its turn up after a minute, and its late writer fails', async () => {
  const file = await upload(stack, await householdsFile(ROWS))
  const key = newKey()
  await stack.fault({
    match: { function: 'places', collection: 'imports', action: 'database.insertDocument' },
    kind: 'crash-before',
  })
  expect(codeOf(await start(file, manager, key))).toBe('crashed')
  const next = await upload(stack, await householdsFile(ROWS), second)
  expect(codeOf(await start(next, second))).toBe('IMPORT_BUSY')
  await stack.setClock(MONDAY + 2 * MINUTE)
  expect(codeOf(await start(next, second))).toBe('OK')
  expect(codeOf(await start(file, manager, key))).toBe('IMPORT_STATE')
  expect(await live()).toHaveLength(1)
})

test('the same start again, at once or late, is the same import', async () => {
  const file = await upload(stack, await householdsFile(ROWS))
  const key = newKey()
  const answers = await Promise.all([1, 2, 3].map(() => start(file, manager, key)))
  expect(new Set(answers.map(({ data }) => data?.import.id))).toEqual(new Set([importIdOf(personIdOf(manager), key)]))
  expect(await stack.all('imports')).toHaveLength(1)
  const another = await upload(stack, await householdsFile(ROWS))
  expect(codeOf(await start(another, manager, key))).toBe('KEY_USED')
})

test('a file that is not the caller’s own spreadsheet starts nothing', async () => {
  const content = await householdsFile(ROWS)
  const folder = importFolder(personIdOf(manager))
  const stored = async (path: string, bytes = content) => {
    await stack.cloud.storage.put(path, bytes)
    return fileAt(path)
  }
  const files: [string, string][] = [
    [fileAt(`${folder}/nowhere.xlsx`), 'FILE_UNKNOWN'],
    [await upload(stack, content, second), 'FILE_NOT_YOURS'],
    [await stored('imports/marked/one.xlsx'), 'FILE_NOT_YOURS'],
    [await stored(`${folder}/table.xls`), 'FILE_TYPE'],
    [await stored(`${folder}/words.xlsx`, Buffer.from('姓名,房号')), 'FILE_TYPE'],
    [await stored(`${folder}/empty.xlsx`, Buffer.alloc(0)), 'FILE_UNKNOWN'],
    [fileAt(`${folder}/file.xlsx`).replace('local-cloud.local', 'another.env'), 'FILE_UNKNOWN'],
    [await stored(`${folder}/large.xlsx`, Buffer.concat([content, Buffer.alloc(IMPORT_MOST_BYTES)])), 'FILE_TOO_LARGE'],
  ]
  const before = everything(stack)
  for (const [file, code] of files) expect([file, codeOf(await start(file))]).toEqual([file, code])
  expect(everything(stack)).toEqual(before)
})

test('nobody but a manager of that very community imports into it, or sees its imports', async () => {
  const { id } = await started(stack, ROWS)
  const { rev } = await settled(stack, id)
  const before = everything(stack)
  const file = await upload(stack, await householdsFile(ROWS), other)
  expect(codeOf(await start(file, other))).toBe('WRONG_PLACE')
  expect(codeOf(await start(file, staff))).toBe('WRONG_ROLE')
  for (const action of [places.applyImport, places.cancelImport]) {
    expect(codeOf(await stack.call(ann, action, on(id, rev)))).toBe('WRONG_ROLE')
    expect(codeOf(await stack.call(other, action, on(id, rev)))).toBe('WRONG_PLACE')
    expect(codeOf(await stack.call(other, action, on(id, rev, newKey(), ELSEWHERE)))).toBe('IMPORT_UNKNOWN')
  }
  const detail = { community: ELSEWHERE, import: id }
  expect(codeOf(await stack.call(other, places.importDetail, detail))).toBe('IMPORT_UNKNOWN')
  expect((await stack.ask(other, places.imports, { community: ELSEWHERE })).imports).toEqual([])
  expect(everything(stack)).toEqual(before)
})

test('an import is written only as it was checked: not while it is read, not by an old rev, not twice, not once given up', async () => {
  const { id } = await started(stack, ROWS)
  expect(codeOf(await stack.call(manager, places.applyImport, on(id, 0)))).toBe('IMPORT_STATE')
  const { rev } = await settled(stack, id)
  expect(codeOf(await stack.call(manager, places.applyImport, on(id, rev - 1)))).toBe('STALE')
  const key = newKey()
  const answers = await Promise.all([1, 2].map(() => stack.call(manager, places.applyImport, on(id, rev, key))))
  expect(answers.map(codeOf)).toEqual(['OK', 'OK'])
  expect(codeOf(await stack.call(second, places.applyImport, on(id, rev)))).toBe('IMPORT_STATE')
  expect(codeOf(await stack.call(manager, places.cancelImport, on(id, rev, key)))).toBe('KEY_USED')
  expect(codeOf(await stack.call(manager, places.cancelImport, on(id, rev + 1)))).toBe('IMPORT_STATE')
  expect((await settled(stack, id)).status).toBe('done')
  expect(codeOf(await stack.call(manager, places.applyImport, on(id, rev, key)))).toBe('OK')
  expect(await stack.all('places')).toHaveLength(new Set((await stack.all('places')).map(({ _id }) => _id)).size)
})

test('applied and given up at once, one of both happens', async () => {
  for (let i = 0; i < 5; i += 1) {
    await renew(stack)
    const { id } = await started(stack, ROWS)
    const { rev } = await settled(stack, id)
    const answers = await Promise.all([
      stack.call(manager, places.applyImport, on(id, rev)),
      stack.call(manager, places.cancelImport, on(id, rev)),
    ])
    const codes = answers.map(codeOf)
    expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
    const { status } = await settled(stack, id)
    expect(status).toBe(codes[0] === 'OK' ? 'done' : 'cancelled')
  }
})

test('an import given up while it is being read stays given up', async () => {
  const { id } = await started(stack, ROWS)
  const held = await stack.fault({ match: { function: 'tick', collection: 'importChunks' }, kind: 'hold' })
  const tick = stack.tick()
  await held.held()
  await stack.ask(manager, places.cancelImport, on(id, 0))
  await held.release()
  await tick
  await stack.tick()
  expect(await stack.one('imports', id)).toMatchObject({ status: 'cancelled', workAt: null })
})
