import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unseal } from '../../cloudfunctions/kit/seal'
import { openDatabase } from '../../localcloud/database/database'
import { databaseSchema } from '../../shared/model/collections'
import type { Contact } from '../../shared/model/person'
import { INVENTED_MOBILE } from '../demo/phones'
import { checkDataFolder, openDataFolder } from './data-folder'
import { newSettings, writeSettings } from './settings'

// A whole community is written and read again.
jest.setTimeout(30_000)

const NOW = Date.parse('2026-11-23T10:20:00+08:00')
const schema = databaseSchema()

let root = ''
let folder = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'data-'))
  folder = join(root, 'deep', 'folder')
})
afterEach(() => rmSync(root, { recursive: true }))

function open(seed: 'demo' | 'empty') {
  checkDataFolder(folder, seed)
  return openDataFolder({ folder, seed, schema, now: NOW, say: () => undefined })
}

function contacts(): Contact[] {
  const database = openDatabase({ file: join(folder, 'database.sqlite'), schema, now: () => NOW })
  try {
    const query = { collectionName: 'contacts', query: '{}', queryType: 'WHERE', limit: 5 }
    const { body } = database.handle({ action: 'database.getDocument', ...query })
    return (body.data as { list: string[] }).list.map((line) => JSON.parse(line))
  } finally {
    database.close()
  }
}

test('a new folder is filled once; its phones open with its own key, which only its owner can read', async () => {
  const { secret, people } = await open('demo')
  expect(people).toHaveLength(9)
  expect(statSync(join(folder, 'settings.json')).mode & 0o077).toBe(0)
  for (const { phone } of contacts()) expect(unseal(phone, Buffer.from(secret, 'base64'))).toMatch(INVENTED_MOBILE)

  const before = statSync(join(folder, 'database.sqlite')).ino
  expect(await open('demo')).toMatchObject({ secret, people })
  expect(statSync(join(folder, 'database.sqlite')).ino).toBe(before)
})

test('the empty seed keeps a fresh code for its first manager', async () => {
  const { managerCode, people } = await open('empty')
  expect(managerCode).toMatch(/^[0-9A-HJ-NP-Z]{4}(-[0-9A-HJ-NP-Z]{4}){2}$/)
  expect(people.map(({ openid }) => openid)).toEqual(['first-manager', 'first-resident'])
  expect((await open('empty')).managerCode).toBe(managerCode)
})

test('a folder that holds another seed, other files or no folder at all is refused and left as it is', async () => {
  await open('empty')
  expect(() => checkDataFolder(folder, 'demo')).toThrow('holds the seed empty, not demo')
  expect(() => checkDataFolder(root, 'demo')).toThrow('holds other files')
  const file = join(root, 'file')
  writeFileSync(file, 'mine')
  expect(() => checkDataFolder(file, null)).toThrow('it is not a folder')
  expect(() => checkDataFolder('/proc/nowhere', null)).toThrow(/cannot be written/)
  expect(readFileSync(file, 'utf8')).toBe('mine')
})

test('a start that was interrupted while filling begins again; one that is still filling is left alone', async () => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'database.sqlite'), 'half')
  const unfinished = join(folder, 'settings.unfinished.json')
  writeSettings(unfinished, newSettings('empty', NOW))
  expect(() => checkDataFolder(folder, 'empty')).toThrow(`being filled by process ${process.pid}`)

  const NOBODY = 2 ** 22 + 1
  writeSettings(unfinished, { ...newSettings('empty', NOW), pid: NOBODY })
  expect((await open('empty')).people).toHaveLength(2)
  expect(existsSync(unfinished)).toBe(false)
})

test('damaged settings are told apart from none', () => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'settings.json'), '{}')
  expect(() => checkDataFolder(folder, null)).toThrow('is damaged')
  writeFileSync(join(folder, 'settings.json'), '{')
  expect(() => checkDataFolder(folder, null)).toThrow('cannot be read')
})
