import { join } from 'node:path'
import { demoSeed } from '../../.commands/demo/seeds'
import { importIdOf, personIdOf } from '../../cloudfunctions/kit/ids'
import { keyedHash, seal } from '../../cloudfunctions/kit/seal'
import { bookings } from '../../shared/contracts/bookings'
import { DIST, MONDAY, type Stack, startStack, TEST_SECRET } from '../stack'
import { put } from '../world'
import { type Browsing, browse, type OpenOptions } from './harness'
import { smallTargets, smallText } from './measure'

/** Sealed as the functions seal, so that one's own phone and address can be shown. */
const protect = {
  seal: (text: string) => seal(text, TEST_SECRET),
  hash: (text: string) => keyedHash(text, TEST_SECRET),
}

const ITEM = encodeURIComponent('minghu.chunhe.hongxin:senior-card')
const RESIDENT = 'demo-resident-2'
const STAFF = 'demo-staff-1'
const LEADER = 'demo-leader-1'
const MANAGER = 'demo-manager-1'
const PROFILE = '/features/profile/pages'
const LEADERS = '/features/leaders/pages'
const DESK = '/features/leader-desk/pages'
const MANAGE = '/features/manage/pages'
const GRID = 'minghu.chunhe.hongxin.c1.g01'
/** Where RESIDENT lives, verified, and LEADER leads. */
const BUILDING = `${GRID}.b01`
const IMPORT = importIdOf(personIdOf(MANAGER), 'demo-import-finished')

/** Every screen: who looks, at what, and the words that show that it has been drawn. */
const SCREENS: [name: string, who: string, path: string, words: string][] = [
  ['home', RESIDENT, '/tabs/home/index', '大家常办'],
  ['home-visitor', 'demo-newcomer', '/tabs/home/index', '您还没有登记'],
  ['services', RESIDENT, '/tabs/services/index', '老年人优待证办理'],
  ['living-rooms', RESIDENT, '/tabs/living-rooms/index', '矛盾调解'],
  ['me', RESIDENT, '/tabs/me/index', '居民编号'],
  ['service', RESIDENT, `/features/booking/pages/service/index?item=${ITEM}`, '要带的材料'],
  ['slots', RESIDENT, `/features/booking/pages/slots/index?item=${ITEM}`, '几点来？'],
  ['my-bookings', RESIDENT, '/features/booking/pages/mine/index', '全部都在这里了'],
  ['inbox', RESIDENT, '/features/inbox/pages/list/index', '没有更早的消息了'],
  ['old-messages', RESIDENT, '/features/inbox/pages/archive/index', '以前的消息'],
  ['message-settings', RESIDENT, '/features/inbox/pages/preferences/index', '一条不少'],
  ['notices', RESIDENT, '/features/notices/pages/list/index', '没有更早的通知了'],
  ['notices-visitor', 'demo-newcomer', '/features/notices/pages/list/index', '登记后，还能看到您那栋楼的'],
  ['register', 'demo-newcomer', '/features/register/pages/register/index', '您的姓名'],
  ['privacy', RESIDENT, '/features/register/pages/privacy/index', '谁能看到'],
  ['claim-manager', RESIDENT, '/features/register/pages/claim-manager/index', '三组四位'],
  ['homes', RESIDENT, `${PROFILE}/homes/index`, '再登记一处住址'],
  ['add-home', RESIDENT, `${PROFILE}/add-home/index`, '您是再添一处，还是搬家？'],
  ['family', RESIDENT, `${PROFILE}/family/index`, '添加家人'],
  ['add-member', RESIDENT, `${PROFILE}/add-member/index`, '家人怎么表示同意？'],
  ['details', RESIDENT, `${PROFILE}/details/index`, '个人情况'],
  ['rename', RESIDENT, `${PROFILE}/rename/index`, '以前办的事还是您的'],
  ['change-phone', RESIDENT, `${PROFILE}/change-phone/index`, '现在登记的是'],
  ['traits', RESIDENT, `${PROFILE}/traits/index`, '都可以不填'],
  ['reveals', RESIDENT, `${PROFILE}/reveals/index`, '手机号'],
  ['consents', RESIDENT, `${PROFILE}/consents/index`, '看现行的完整说明'],
  ['export', RESIDENT, `${PROFILE}/export/index`, '复制全部'],
  ['erase', RESIDENT, `${PROFILE}/erase/index`, '注销以后会怎样'],
  ['invitation', RESIDENT, `${PROFILE}/invitation/index`, '两组四位'],
  ['desk', STAFF, '/features/desk/pages/desk/index', '不能受理'],
  ['leaders', RESIDENT, `${LEADERS}/list/index`, '再看更多'],
  ['leader', RESIDENT, `${LEADERS}/leader/index?building=${BUILDING}`, '电话已隐藏'],
  ['leader-own', LEADER, `${LEADERS}/leader/index?building=${BUILDING}`, '改我的名片'],
  ['ask-leader', RESIDENT, `${LEADERS}/ask/index?building=${BUILDING}&kind=errand`, '自动转给社区工作人员'],
  ['my-requests', RESIDENT, `${LEADERS}/requests/index`, '全部都在这里了'],
  ['leader-desk', LEADER, `${DESK}/desk/index`, '就这些了'],
  ['verifications', LEADER, `${DESK}/verifications/index`, '确认住这里'],
  ['witness', LEADER, `${DESK}/witness/index`, '当面问过了，记录'],
  ['leader-card', LEADER, `${DESK}/card/index`, '放一张照片'],
  ['me-manager', MANAGER, '/tabs/me/index', '地点管理'],
  ['team', MANAGER, `${MANAGE}/team/index`, '现任'],
  ['invite', MANAGER, `${MANAGE}/invite/index`, '担任什么？'],
  ['grant', MANAGER, `${MANAGE}/grant/index`, '居民编号'],
  ['audit', MANAGER, `${MANAGE}/audit/index`, '授予'],
  ['places', MANAGER, `${MANAGE}/places/index`, '可以做的'],
  ['place', MANAGER, `${MANAGE}/places/index?place=${BUILDING}`, '印单元门上的码'],
  ['neighbours', MANAGER, `${MANAGE}/neighbours/index`, '挨着哪些？'],
  ['door-codes', MANAGER, `${MANAGE}/codes/index?building=${BUILDING}`, '用微信扫就行'],
  ['imports', MANAGER, `${MANAGE}/imports/index`, '导入过的'],
  ['import', MANAGER, `${MANAGE}/import/index?import=${IMPORT}`, '导入好了'],
  ['vacancies', MANAGER, `${MANAGE}/vacancies/index`, '空缺就这些'],
  ['rota', MANAGER, `${MANAGE}/rota/index`, 'A岗'],
  ['rota-of-grid', MANAGER, `${MANAGE}/rota/index?grid=${GRID}`, '每周排班'],
]

const LOOKS: [look: string, options: OpenOptions][] = [
  ['normal', {}],
  ['large', { largeType: true }],
  ['dark', { dark: true }],
]

describe.each(LOOKS)('in %s type and colours, on a phone 375 px wide, with a real community', (look, options) => {
  let stack: Stack
  let browsing: Browsing

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5'), now: MONDAY })
    for (const { collection, documents } of demoSeed({ now: MONDAY, seed: 'demo', protect })) {
      put(stack, collection, documents as never)
    }
    browsing = await browse(stack.url)
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test.each(SCREENS)(
    '%s fits, can be read and can be touched',
    async (name, who, path, words) => {
      const person = await browsing.openAs(who, path, options)
      await person.waitFor(words)
      await person.screenshot(`${look}/${name}`)
      expect(await person.overflow()).toBe(0)
      expect(await smallTargets(person)).toEqual([])
      expect(await smallText(person)).toEqual([])
      expect(person.errors).toEqual([])
      await person.close()
    },
    30_000,
  )

  test('a booking fits, can be read and can be touched, while it waits and while something is asked over it', async () => {
    const [booking] = (await stack.ask(RESIDENT, bookings.mine, { view: 'live' })).bookings.filter(
      ({ status }) => status === 'pending',
    )
    const person = await browsing.openAs(
      RESIDENT,
      `/features/booking/pages/detail/index?booking=${booking!.id}`,
      options,
    )
    await person.waitFor('等社区确认')
    await person.screenshot(`${look}/booking`)
    await person.press('取消预约')
    await person.waitFor('要取消这个预约吗？')
    await person.screenshot(`${look}/booking-asked`)
    expect(await person.overflow()).toBe(0)
    expect(await smallTargets(person)).toEqual([])
    expect(await smallText(person)).toEqual([])
    await person.close()
  }, 30_000)
})
