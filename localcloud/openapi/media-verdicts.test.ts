import { type FixtureCloud, startFixtureCloud } from '../fixtures/fixture-cloud'
import { verdictEvent } from './media-verdicts'

const media = (mediaUrl: string) => ({ version: 2, scene: 2, openid: 'ann', mediaType: 2, mediaUrl })
const asked = { traceId: 't', openid: 'ann' }

describe('a picture that is checked', () => {
  let cloud: FixtureCloud
  afterEach(() => cloud.close())

  const pushes = async () => {
    const { body } = await cloud.get('control/calls?limit=10')
    return (body.calls as unknown as { function: string; source: string; openid?: string }[]).filter(
      (call) => call.function === 'whoami',
    )
  }

  test('has its verdict pushed to the named function, without an identity', async () => {
    cloud = await startFixtureCloud({ pushTo: 'whoami' })
    const { body } = await cloud.call(
      'sends',
      { api: 'security.mediaCheckAsync', data: media('http://x/a.png') },
      'ann',
    )
    expect(body.result?.ok).toBe(true)
    await new Promise((settle) => setTimeout(settle, 1000))
    expect(await pushes()).toMatchObject([{ function: 'whoami', source: 'wx_unknown' }])
    expect((await pushes())[0]?.openid).toBeUndefined()
  })

  test('has none pushed where no function is named, or where it was not taken', async () => {
    cloud = await startFixtureCloud()
    await cloud.call('sends', { api: 'security.mediaCheckAsync', data: media('http://x/a.png') }, 'ann')
    await cloud.close()
    cloud = await startFixtureCloud({ pushTo: 'whoami' })
    await cloud.call('sends', { api: 'security.mediaCheckAsync', data: media('no link') }, 'ann')
    await new Promise((settle) => setTimeout(settle, 600))
    expect(await pushes()).toEqual([])
  })
})

test.each([
  ['http://x/files/p/cat.png?expires=1', 'pass'],
  ['http://x/files/p/risky-1.png?expires=1', 'risky'],
  [`http://x/files/${encodeURIComponent('违规.jpg')}`, 'risky'],
  ['http://x/files/review/needs-review.png', 'review'],
  ['http://x/files/risky/cat.png', 'pass'],
])('%s is judged by its name: %s', (mediaUrl, suggest) => {
  expect(verdictEvent({ ...asked, mediaUrl }, 0)).toMatchObject({
    Event: 'wxa_media_check',
    trace_id: 't',
    errcode: 0,
    result: { suggest },
  })
})

test('what a rule says goes before the name', () => {
  const event = verdictEvent({ ...asked, mediaUrl: 'http://x/risky.png', suggest: 'pass' }, 5000)
  expect(event).toMatchObject({ CreateTime: 5, result: { suggest: 'pass', label: 100 } })
})
