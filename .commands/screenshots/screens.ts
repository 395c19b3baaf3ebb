import { bookings } from '../../shared/contracts/bookings'
import { leaders } from '../../shared/contracts/leaders'
import { notices } from '../../shared/contracts/notices'
import type { OpenOptions } from '../../tests/browser/harness'
import { publish } from '../../tests/notice-steps'
import type { Stack } from '../../tests/stack'

const HOME = 'minghu.chunhe.hongxin'
export const RESIDENT = 'demo-resident-2'
/** Has asked the building leader. */
const ASKER = 'demo-resident-1'
/** Two residents have seen this phone number. */
const LEADER = 'demo-leader-1'
const MANAGER = 'demo-manager-1'
const STAFF = 'demo-staff-1'
const PC = { width: 1280, height: 800 }

/** One picture: whose phone, which page. */
export interface Screen {
  name: string
  openid: string
  path: string
  options?: OpenOptions
  /** What happens first. */
  before?: () => Promise<void>
}

/** The main screens of the demo, with the ids that they are about. */
export async function screensOf(stack: Stack): Promise<Screen[]> {
  const [booking] = (await stack.ask(RESIDENT, bookings.mine, { view: 'live' })).bookings
  const [asked] = (await stack.ask(ASKER, leaders.myRequests, {})).requests
  const [{ building } = { building: '' }] = (await stack.ask(RESIDENT, leaders.directory, { community: HOME })).posts
  const [read] = (await stack.ask(RESIDENT, notices.feed, { community: HOME })).notices.filter(
    ({ kind }) => kind === 'notice',
  )
  const [own] = (await stack.ask(LEADER, notices.written, { place: building, view: 'published' })).notices
  const ofOwn = `place=${building}&notice=${own?.id}`
  const feature = '/features/booking/pages'
  const desk = '/features/notice-desk/pages'
  const item = `item=${HOME}:senior-card`
  return [
    { name: 'home', openid: RESIDENT, path: '/tabs/home/index' },
    { name: 'home-large', openid: RESIDENT, path: '/tabs/home/index', options: { largeType: true } },
    { name: 'home-dark', openid: RESIDENT, path: '/tabs/home/index', options: { dark: true } },
    { name: 'services', openid: RESIDENT, path: '/tabs/services/index' },
    { name: 'service', openid: RESIDENT, path: `${feature}/service/index?${item}` },
    { name: 'slots', openid: RESIDENT, path: `${feature}/slots/index?${item}` },
    { name: 'bookings', openid: RESIDENT, path: `${feature}/mine/index` },
    { name: 'booking', openid: RESIDENT, path: `${feature}/detail/index?booking=${booking?.id}` },
    { name: 'inbox', openid: RESIDENT, path: '/features/inbox/pages/list/index' },
    { name: 'living-rooms', openid: RESIDENT, path: '/tabs/living-rooms/index' },
    { name: 'me', openid: RESIDENT, path: '/tabs/me/index' },
    { name: 'leaders', openid: RESIDENT, path: '/features/leaders/pages/list/index' },
    { name: 'leader', openid: RESIDENT, path: `/features/leaders/pages/leader/index?building=${building}` },
    { name: 'help-request', openid: ASKER, path: `/features/leaders/pages/request/index?request=${asked?.id}` },
    { name: 'grid', openid: RESIDENT, path: '/features/grid/pages/grid/index' },
    { name: 'homes', openid: RESIDENT, path: '/features/profile/pages/homes/index' },
    { name: 'reveals', openid: LEADER, path: '/features/profile/pages/reveals/index' },
    { name: 'leader-desk', openid: LEADER, path: '/features/leader-desk/pages/desk/index' },
    { name: 'verifications', openid: LEADER, path: '/features/leader-desk/pages/verifications/index' },
    { name: 'team', openid: MANAGER, path: '/features/manage/pages/team/index', options: PC },
    { name: 'places', openid: MANAGER, path: '/features/manage/pages/places/index', options: PC },
    { name: 'register', openid: 'demo-newcomer', path: '/features/register/pages/register/index' },
    {
      name: 'desk',
      openid: STAFF,
      path: '/features/desk/pages/desk/index',
      options: PC,
    },
    { name: 'catalogue', openid: MANAGER, path: '/features/catalogue-desk/pages/list/index', options: PC },
    { name: 'hours', openid: MANAGER, path: `/features/catalogue-desk/pages/hours/index?${item}`, options: PC },
    { name: 'notices', openid: RESIDENT, path: '/features/notices/pages/list/index' },
    { name: 'notice', openid: RESIDENT, path: `/features/notices/pages/notice/index?notice=${read?.id}` },
    { name: 'preferences', openid: RESIDENT, path: '/features/inbox/pages/preferences/index' },
    { name: 'notice-desk', openid: LEADER, path: `${desk}/list/index?place=${building}` },
    { name: 'notice-write', openid: LEADER, path: `${desk}/write/index?place=${building}` },
    { name: 'notice-board', openid: LEADER, path: `${desk}/board/index?${ofOwn}` },
    { name: 'notice-visits', openid: LEADER, path: `${desk}/visits/index?${ofOwn}&building=${building}` },
    { name: 'emergency', openid: RESIDENT, path: '/tabs/home/index', before: () => warn(stack) },
  ]
}

/** The last thing that happens: it stands on top of every page from then on. */
async function warn(stack: Stack): Promise<void> {
  const html =
    '<p>今晚 20 时起阵风 9 级，请尽量不要出门。</p><ul><li>收好阳台上的花盆</li><li>车辆不要停在树下</li></ul>'
  const title = '今晚有大风，请收好阳台物品'
  await publish(stack.ask, STAFF, { place: HOME, targets: [HOME], kind: 'emergency', title, html, isPublic: true })
  await stack.tick()
}
