import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Part } from './parts'
import { inputsOf, isFresh, stamp, unstamp } from './stamp'

const PART: Part = {
  name: 'h5',
  inputs: ['source', 'lock.json'],
  variables: ['STAMP_TEST_VARIABLE'],
  script: ['build.ts'],
  output: 'out',
  witness: 'out/index.html',
}

let root = ''
const write = (path: string, content: string) => writeFileSync(join(root, path), content)

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'))
  for (const folder of ['source', 'out']) mkdirSync(join(root, folder))
  write('source/a.ts', 'a')
  write('lock.json', '1')
  write('out/index.html', 'built')
})
afterEach(() => {
  delete process.env.STAMP_TEST_VARIABLE
  rmSync(root, { recursive: true })
})

function build() {
  stamp(root, PART, inputsOf(root, PART))
}
const fresh = () => isFresh(root, PART, inputsOf(root, PART))

test('what was never built is not fresh; what was built and not changed is', () => {
  expect(fresh()).toBe(false)
  build()
  expect(fresh()).toBe(true)
  unstamp(root, PART)
  expect(fresh()).toBe(false)
})

test.each<[string, () => void]>([
  ['a changed source', () => write('source/a.ts', 'b')],
  ['an added source', () => write('source/b.ts', 'b')],
  ['a removed source', () => rmSync(join(root, 'source/a.ts'))],
  ['a renamed source', () => renameSync(join(root, 'source/a.ts'), join(root, 'source/c.ts'))],
  ['another lockfile', () => write('lock.json', '2')],
  ['another variable', () => (process.env.STAMP_TEST_VARIABLE = 'x')],
  ['a touched output', () => write('out/extra.js', '')],
  ['a missing output', () => rmSync(join(root, 'out/index.html'))],
])('%s asks for a build', (_, change) => {
  build()
  change()
  expect(fresh()).toBe(false)
})

test('a changed test asks for none', () => {
  build()
  write('source/a.test.ts', 'test')
  expect(fresh()).toBe(true)
})
