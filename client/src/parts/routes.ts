import Taro from '@tarojs/taro'

/**
 * Every page, by the name that code calls it. The server writes those of `booking`, `myRequest`, `leaderRequest`,
 * `notice`, `writtenNotice`, `noticeThreads` and `proposal` into its messages.
 */
export const ROUTES = {
  home: '/tabs/home/index',
  services: '/tabs/services/index',
  livingRooms: '/tabs/living-rooms/index',
  me: '/tabs/me/index',
  service: '/features/booking/pages/service/index',
  slots: '/features/booking/pages/slots/index',
  myBookings: '/features/booking/pages/mine/index',
  booking: '/features/booking/pages/detail/index',
  inbox: '/features/inbox/pages/list/index',
  oldMessages: '/features/inbox/pages/archive/index',
  messageSettings: '/features/inbox/pages/preferences/index',
  notices: '/features/notices/pages/list/index',
  notice: '/features/notices/pages/notice/index',
  register: '/features/register/pages/register/index',
  privacy: '/features/register/pages/privacy/index',
  claimManager: '/features/register/pages/claim-manager/index',
  desk: '/features/desk/pages/desk/index',
  grid: '/features/grid/pages/grid/index',
  grids: '/features/grid/pages/list/index',
  visits: '/features/grid/pages/visits/index',
  visit: '/features/grid/pages/visit/index',
  recordVisit: '/features/grid/pages/record/index',
  team: '/features/manage/pages/team/index',
  invite: '/features/manage/pages/invite/index',
  grantRole: '/features/manage/pages/grant/index',
  audit: '/features/manage/pages/audit/index',
  placesAdmin: '/features/manage/pages/places/index',
  areas: '/features/manage/pages/areas/index',
  area: '/features/manage/pages/area/index',
  areaForm: '/features/manage/pages/area-form/index',
  neighbours: '/features/manage/pages/neighbours/index',
  doorCodes: '/features/manage/pages/codes/index',
  imports: '/features/manage/pages/imports/index',
  importDetail: '/features/manage/pages/import/index',
  vacancies: '/features/manage/pages/vacancies/index',
  rota: '/features/manage/pages/rota/index',
  catalogueDesk: '/features/catalogue-desk/pages/list/index',
  writeItem: '/features/catalogue-desk/pages/write/index',
  proposal: '/features/catalogue-desk/pages/proposal/index',
  catalogueItem: '/features/catalogue-desk/pages/item/index',
  catalogueHours: '/features/catalogue-desk/pages/hours/index',
  myHomes: '/features/profile/pages/homes/index',
  addHome: '/features/profile/pages/add-home/index',
  family: '/features/profile/pages/family/index',
  addMember: '/features/profile/pages/add-member/index',
  details: '/features/profile/pages/details/index',
  rename: '/features/profile/pages/rename/index',
  changePhone: '/features/profile/pages/change-phone/index',
  traits: '/features/profile/pages/traits/index',
  reveals: '/features/profile/pages/reveals/index',
  consents: '/features/profile/pages/consents/index',
  exportMine: '/features/profile/pages/export/index',
  erase: '/features/profile/pages/erase/index',
  acceptInvitation: '/features/profile/pages/invitation/index',
  leaders: '/features/leaders/pages/list/index',
  leader: '/features/leaders/pages/leader/index',
  askLeader: '/features/leaders/pages/ask/index',
  myRequests: '/features/leaders/pages/requests/index',
  myRequest: '/features/leaders/pages/request/index',
  leaderDesk: '/features/leader-desk/pages/desk/index',
  leaderRequest: '/features/leader-desk/pages/request/index',
  verifications: '/features/leader-desk/pages/verifications/index',
  witness: '/features/leader-desk/pages/witness/index',
  leaderCard: '/features/leader-desk/pages/card/index',
  noticeDesk: '/features/notice-desk/pages/list/index',
  writeNotice: '/features/notice-desk/pages/write/index',
  writtenNotice: '/features/notice-desk/pages/notice/index',
  reachBoard: '/features/notice-desk/pages/board/index',
  noticeVisits: '/features/notice-desk/pages/visits/index',
  noticePhones: '/features/notice-desk/pages/phones/index',
  noticeThreads: '/features/notice-desk/pages/threads/index',
  noticeSettings: '/features/notice-desk/pages/settings/index',
  contentChecks: '/features/notice-desk/pages/checks/index',
  messageFailures: '/features/notice-desk/pages/failures/index',
} as const

export type Route = keyof typeof ROUTES

const TABS: ReadonlySet<Route> = new Set<Route>(['home', 'services', 'livingRooms', 'me'])
/** WeChat keeps ten pages at most. */
const DEEPEST = 9

/** The address of a page with its parameters, as a message's link carries it. */
export function addressOf(route: Route, params: Record<string, string> = {}): string {
  const query = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return query.length === 0 ? ROUTES[route] : `${ROUTES[route]}?${query.join('&')}`
}

/** Opens a page: a tab by switching, another on top. `replace` leaves nothing to go back to (after a form was sent). */
export function open(route: Route, params: Record<string, string> = {}, { replace = false } = {}): void {
  const url = addressOf(route, params)
  if (TABS.has(route)) Taro.switchTab({ url })
  else openLink(url, { replace })
}

/** Opens the page that a link of the server's leads to. */
export function openLink(url: string, { replace = false } = {}): void {
  if (replace || Taro.getCurrentPages().length > DEEPEST) Taro.redirectTo({ url })
  else Taro.navigateTo({ url })
}

/** Goes back to where the person came from, or to a tab if this page was opened from outside. */
export function back(otherwise: Route): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else open(otherwise)
}
