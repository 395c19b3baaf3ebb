import { request } from 'node:http'
import { type FixtureCloud, startFixtureCloud } from '../fixtures/fixture-cloud'

let cloud: FixtureCloud

beforeAll(async () => {
  cloud = await startFixtureCloud()
})
afterAll(() => cloud.close())

const load = (lines: string) => fetch(`${cloud.url}control/import?collection=notes`, { method: 'POST', body: lines })
const notes = async (query = '') => (await cloud.get(`control/documents?collection=notes${query}`)).body.documents

test('lines are loaded, dates stay dates, and what is there already is skipped', async () => {
  const line = '{"_id":"1","at":{"$date":"2026-01-01T00:00:00Z"},"n":3,"tags":["a"]}\n'
  expect(await (await load(`${line}{"_id":"2"}\n\n`)).json()).toEqual({ inserted: 2, skipped: 0 })
  expect(await (await load(line)).json()).toEqual({ inserted: 0, skipped: 1 })
  const written = { _id: '1', at: { $date: '2026-01-01T00:00:00Z' }, n: 3, tags: ['a'] }
  expect(await notes('&query={"_id":"1"}')).toEqual([written])
  const { body } = await cloud.get('control/collections')
  expect(body.collections).toMatchObject([{ name: 'notes', count: 2 }])
})

test('a line that is no document is named by its number', async () => {
  const response = await load('{"_id":"3"}\n{broken\n')
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('line 2')
})

test('a query that the database refuses is a 400 with its code', async () => {
  expect((await cloud.get('control/documents?collection=notes&query={"$nonsense":1}')).status).toBe(400)
  expect((await cloud.get('control/documents?collection=notes&query={')).status).toBe(400)
})

test('a reset with data empties collections and files, and without data leaves them', async () => {
  await cloud.call('files', { action: 'upload', cloudPath: 'a.txt', text: 'x' }, 'ann')
  await cloud.post('control/reset', {})
  expect(await notes()).not.toHaveLength(0)
  await cloud.post('control/reset', { data: true })
  expect(await notes()).toHaveLength(0)
  expect((await cloud.get('control/files')).body.files).toHaveLength(0)
  expect((await cloud.get('control/collections')).body.collections).toMatchObject([{ name: 'notes', count: 0 }])
})

test('people who are introduced after the start are offered', async () => {
  cloud.introduce([{ openid: 'ann', name: '安' }])
  expect((await cloud.get('control/people')).body.people).toEqual([{ openid: 'ann', name: '安' }])
})

test('the console is served, and nothing outside its folder', async () => {
  const page = await fetch(`${cloud.url}_console/`)
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(await page.text()).toContain('console.js')
  expect((await fetch(`${cloud.url}_console/..%2f..%2fpackage.json`)).status).toBe(404)
})

test('a name that was made to resolve to this machine is refused', async () => {
  const status = await new Promise((resolve, reject) => {
    const headers = { host: 'evil.example' }
    request({ port: cloud.port, host: '127.0.0.1', path: '/control/stats', headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
  expect(status).toBe(403)
})
