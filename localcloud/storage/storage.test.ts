import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FixtureCloud, startFixtureCloud } from '../fixtures/fixture-cloud'

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-files-'))
let cloud: FixtureCloud
let fileID: string

beforeAll(async () => {
  cloud = await startFixtureCloud({ data: folder })
  const upload = await cloud.call('files', { action: 'upload', cloudPath: 'photos/门前 1.txt', text: '雪 snow' }, 'ann')
  fileID = String(upload.body.result?.fileID)
})
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true, force: true })
})

async function linkFor(maxAge: number): Promise<string> {
  const { body } = await cloud.call('files', { action: 'link', fileID, maxAge }, 'ann')
  return String(body.result?.[0]?.tempFileURL)
}

test('what a function uploads it can download again', async () => {
  expect(fileID).toBe('cloud://local-cloud.local/photos/门前 1.txt')
  expect((await cloud.call('files', { action: 'download', fileID }, 'ann')).body.result).toBe('雪 snow')
})

test('a link opens the file until it expires on the moved clock', async () => {
  const link = await linkFor(60)
  const response = await fetch(link)
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await response.text()).toBe('雪 snow')
  await cloud.post('control/clock', { offsetMs: 61_000 })
  expect((await fetch(link)).status).toBe(403)
  await cloud.post('control/clock', { offsetMs: 0 })
})

test('a link that was changed opens nothing, and a download link does not upload', async () => {
  const link = await linkFor(60)
  expect((await fetch(link.replace(/\/(\d{13})\//, '/9999999999999/'))).status).toBe(403)
  const put = await fetch(link.replace('/get/', '/put/'), { method: 'PUT', body: 'other' })
  expect(put.status).toBe(403)
})

test('a client asks for an upload link and sends its file there', async () => {
  const { body } = await cloud.post('files/upload-link', { cloudPath: 'a.txt' })
  expect((await fetch(String(body.url), { method: 'PUT', body: 'from the phone' })).status).toBe(200)
  const download = await cloud.call('files', { action: 'download', fileID: body.fileID }, 'ann')
  expect(download.body.result).toBe('from the phone')
})

test.each(['../a', '/a', 'a//b', 'a/./b', ''])('the path %j is refused', async (cloudPath) => {
  expect((await cloud.post('files/upload-link', { cloudPath })).status).toBe(400)
})

test('the files are listed with what they are, and outlive the cloud', async () => {
  await cloud.close()
  cloud = await startFixtureCloud({ data: folder })
  const { files } = (await cloud.get('control/files')).body
  expect(files).toHaveLength(2)
  expect(files).toContainEqual(expect.objectContaining({ path: 'photos/门前 1.txt', size: 8 }))
})

test('a deleted file is gone, with the platform code', async () => {
  expect((await cloud.call('files', { action: 'delete', fileID }, 'ann')).body.result?.[0]?.status).toBe(0)
  expect((await cloud.call('files', { action: 'link', fileID }, 'ann')).body.result?.[0]?.status).toBe(-503003)
})
