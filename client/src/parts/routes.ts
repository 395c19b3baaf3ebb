import Taro from '@tarojs/taro'

/** Every page, by the name that code calls it. The server writes that of `booking` into its messages. */
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
  register: '/features/register/pages/register/index',
  privacy: '/features/register/pages/privacy/index',
  claimManager: '/features/register/pages/claim-manager/index',
  desk: '/features/desk/pages/desk/index',
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
