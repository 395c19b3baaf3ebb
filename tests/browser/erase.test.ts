import { join } from 'node:path'
import { personIdOf } from '../../cloudfunctions/kit/ids'
import { bookings } from '../../shared/contracts/bookings'
import { MINUTE } from '../../shared/domain/shanghai'
import { DIST, MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, phoneOf, SLOT_A, settle } from '../world'
import { request } from './booking-steps'
import { type Browsing, browse } from './harness'
import { fillIn, PROFILE, pickHome, REGISTER } from './home-steps'

describe('taking one’s data along and away, in a browser on the real stack', () => {
  let stack: Stack
  let browsing: Browsing

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    settle(stack)
    browsing = await browse(stack.url)
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('what is stored of me can be read, and saved as a file that says the same', async () => {
    const resident = await browsing.openAs(ann, `${PROFILE}/export/index`)
    await resident.waitFor('甲居民')
    await resident.waitFor(phoneOf(ann))
    const [download] = await Promise.all([resident.page.waitForEvent('download'), resident.press('存成文件')])
    expect(download.suggestedFilename()).toBe('我的数据-2026-11-23.txt')
    const parts: Buffer[] = []
    for await (const part of await download.createReadStream()) parts.push(part as Buffer)
    const text = Buffer.concat(parts).toString()
    expect(text).toContain('甲居民')
    expect(text).toContain(phoneOf(ann))
    await resident.close()
  }, 60_000)

  test('erasing waits for the word and for what is not done; then nothing is left, and one may register anew', async () => {
    const { booking } = await request(stack, ann, SLOT_A)
    const resident = await browsing.openAs(ann, `${PROFILE}/erase/index`)
    await resident.waitFor('注销以后会怎样')
    await resident.press('注销，删掉我的信息')
    await resident.waitFor('请输入“注销”两个字')
    await resident.fill('想好了，请输入“注销”', '注销')
    await resident.press('注销，删掉我的信息')
    await resident.waitFor('您还有没办完的预约')
    expect((await stack.one('people', personIdOf(ann)))?.name).toBe('甲居民')

    const { status, rev, slot, claim, seats } = await stack.ask(ann, bookings.detail, { booking })
    if (status !== 'pending') throw new Error(`it is ${status}`)
    await stack.ask(ann, bookings.cancel, { booking, status, rev, slot, claim: claim ?? '', seats, key: newKey() })
    await resident.press('注销，删掉我的信息')
    await resident.waitFor('已经注销')
    expect(await stack.one('contacts', personIdOf(ann))).toBeUndefined()
    await resident.press('好的')
    await resident.waitFor('您还没有登记')

    await resident.goto(REGISTER)
    await fillIn(resident, '壬居民', '10000000073')
    expect(await resident.text()).not.toContain('甲居民')
    await resident.press('红心社区')
    await resident.press('我住在这里')
    await pickHome(resident, '101室')
    await resident.press('家人')
    await resident.press('我看过了，同意')
    await resident.press('登记')
    await resident.waitFor('您之前的资料正在清除，请五分钟后再登记。')
    for (const minutes of [6, 12]) {
      await stack.setClock(MONDAY + minutes * MINUTE)
      await stack.tick()
    }
    await resident.press('登记')
    await resident.waitFor('登记好了')
    expect(resident.errors).toEqual([])
    await resident.close()
  }, 90_000)
})
