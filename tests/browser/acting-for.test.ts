import { join } from 'node:path'
import { leaders } from '../../shared/contracts/leaders'
import { residents } from '../../shared/contracts/residents'
import { at } from '../../shared/domain/shanghai'
import { DIST, newKey, type Stack, startStack } from '../stack'
import { ann, BUILDING, leader, settle, staff, vera } from '../world'
import { type Browsing, browse } from './harness'

const ASK = (kind: string) => `/features/leaders/pages/ask/index?building=${encodeURIComponent(BUILDING)}&kind=${kind}`
const DESK = '/features/leader-desk/pages/desk/index'
const MINE = '/features/leaders/pages/requests/index'
const MOTHER = '赵桂兰'
const FOR_HER = `为家人办：${MOTHER}`

describe('asking the building leader for somebody of the family, in a browser on the real stack', () => {
  let stack: Stack
  let browsing: Browsing

  /** Somebody without a phone, for whom `vera` may act once the leader has heard her agree. */
  const addMother = async () => {
    const who = { name: MOTHER, relation: 'parent' as const, birthYear: null, phone: null }
    return (await stack.ask(vera, residents.addMember, { ...who, key: newKey() })).member
  }
  const latest = async () => (await stack.ask(vera, leaders.myRequests, {})).requests[0]

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    settle(stack)
    browsing = await browse(stack.url)
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('who may act for nobody is not asked for whom it is, nor while the consent is only asked for', async () => {
    const alone = await browsing.openAs(ann, ASK('question'))
    await alone.waitFor('您想问什么？')
    await alone.page.waitForLoadState('networkidle')
    expect(await alone.text()).not.toContain('为谁办')
    await alone.close()
    await addMother()
    const early = await browsing.openAs(vera, ASK('question'))
    await early.waitFor('您想问什么？')
    await early.page.waitForLoadState('networkidle')
    expect(await early.text()).not.toContain('为谁办')
    await early.close()
  }, 60_000)

  test('with the consent on record one chooses; the choice outlives a reload, and the request says for whom it is', async () => {
    const [waiting] = (await stack.ask(leader, residents.witnessQueue, { place: BUILDING })).waiting
    const heard = { place: BUILDING, member: waiting!.member, rev: waiting!.rev, agree: true, note: '' }
    await stack.ask(leader, residents.witness, { ...heard, key: newKey() })

    const daughter = await browsing.openAs(vera, ASK('errand'))
    await daughter.waitFor('为谁办？')
    await daughter.press(`${MOTHER}（父母）`)
    await daughter.fill('您要办什么？', '请代取老年人优待证')
    await daughter.page.reload()
    await daughter.waitFor('为谁办？')
    await daughter.page.getByRole('radio', { name: MOTHER, checked: true }).waitFor()
    await daughter.screenshot('leaders/ask-for')
    await daughter.press('发给钱楼长')
    await daughter.press('不用了')
    await daughter.waitFor('钱楼长会在周四')
    await daughter.press('看这件求助')
    await daughter.waitFor(FOR_HER)
    await daughter.goto(MINE)
    await daughter.waitFor(FOR_HER)
    expect(daughter.errors).toEqual([])
    await daughter.close()
    expect(await latest()).toMatchObject({ kind: 'errand', forName: MOTHER })
  }, 60_000)

  test('the leader, and staff once she has missed it, read for whom it is on the card and in the request', async () => {
    const leads = await browsing.openAs(leader, DESK)
    await leads.waitFor(FOR_HER)
    await leads.press('请代取老年人优待证')
    await leads.waitFor('查看电话')
    await leads.waitFor(FOR_HER)
    await leads.close()

    await stack.setClock(at('2026-11-26', '10:00'))
    await stack.tick()
    const works = await browsing.openAs(staff, DESK)
    await works.waitFor(FOR_HER)
    await works.press('请代取老年人优待证')
    await works.waitFor('超时，转社区办理')
    await works.waitFor(FOR_HER)
    expect(works.errors).toEqual([])
    await works.close()
  }, 60_000)

  test('what one asks for oneself names nobody', async () => {
    const daughter = await browsing.openAs(vera, ASK('question'))
    await daughter.waitFor('为谁办？')
    await daughter.page.getByRole('radio', { name: '自己', checked: true }).waitFor()
    await daughter.fill('您想问什么？', '楼道的灯坏了，找谁修？')
    await daughter.press('发给钱楼长')
    await daughter.press('不用了')
    await daughter.waitFor('看这件求助')
    expect(await latest()).toMatchObject({ kind: 'question', forName: null })
    await daughter.close()
  }, 60_000)

  test('once it was ended meanwhile, she is told so, nothing is sent, and she may choose again', async () => {
    const daughter = await browsing.openAs(vera, ASK('homeCall'))
    await daughter.press(`${MOTHER}（父母）`)
    await daughter.fill('您要办什么？', '请来看看水管')
    const [member] = (await stack.ask(vera, residents.family, {})).members
    await stack.ask(vera, residents.endMember, { member: member!.id, rev: member!.rev, key: newKey() })
    await daughter.press('发给钱楼长')
    await daughter.press('不用了')
    await daughter.waitFor('没有找到这位家人，可能已经解除')
    expect((await latest())?.kind).toBe('question')
    await daughter.press('自己')
    await daughter.press('发给钱楼长')
    await daughter.waitFor('看这件求助')
    expect(await latest()).toMatchObject({ kind: 'homeCall', forName: null })
    await daughter.close()
  }, 60_000)
})
