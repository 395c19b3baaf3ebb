/** @jest-environment node */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(__dirname, '..', '..')
const TIMEOUT_MS = 120_000

jest.setTimeout(2 * TIMEOUT_MS)

const compile = (folder: string) =>
  spawnSync(process.execPath, [join(__dirname, 'official-compiler.cjs'), folder], {
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
  })

test('WeChat’s own compiler takes the repository as it is', () => {
  const { status, stdout, stderr } = compile(ROOT)
  expect(`${stderr}${stdout}`).toMatch(/compiled \d+ files/)
  expect(status).toBe(0)
})

test('control: a main page under a subpackage’s root is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hongxin-broken-'))
  try {
    cpSync(join(ROOT, 'project.config.json'), join(folder, 'project.config.json'))
    cpSync(join(ROOT, 'dist', 'weapp'), join(folder, 'dist', 'weapp'), { recursive: true })
    const file = join(folder, 'dist', 'weapp', 'app.json')
    const app = JSON.parse(readFileSync(file, 'utf8')) as { pages: string[] }
    writeFileSync(file, JSON.stringify({ ...app, pages: [...app.pages, 'features/desk/pages/desk/index'] }))
    expect(compile(folder).status).not.toBe(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
