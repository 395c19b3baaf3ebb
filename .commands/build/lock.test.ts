import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alone } from './lock'

let root = ''
const file = () => join(root, '.cache', 'build', 'lock')
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => rmSync(root, { recursive: true }))

test('two builds of one checkout never run at once, and the second says that it waits', async () => {
  const said: string[] = []
  const story: string[] = []
  const work = (name: string) => async () => {
    story.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    story.push(`${name} ends`)
  }
  await Promise.all([
    alone(root, (line) => said.push(line), work('a')),
    alone(root, (line) => said.push(line), work('b')),
  ])
  expect(story).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  expect(said).toEqual([`waiting for another build (process ${process.pid})`])
})

test('the lock of a process that has died is taken over, and a failed build lets go', async () => {
  mkdirSync(join(root, '.cache', 'build'), { recursive: true })
  writeFileSync(file(), String(2 ** 22 + 1))
  await expect(
    alone(
      root,
      () => undefined,
      async () => Promise.reject(new Error('no')),
    ),
  ).rejects.toThrow('no')
  expect(existsSync(file())).toBe(false)
})
