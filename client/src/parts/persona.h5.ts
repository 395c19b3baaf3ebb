const KEPT = 'hongxin.persona'

function askedInAddress(): string | null {
  const query = window.location.search || window.location.hash.slice(window.location.hash.indexOf('?'))
  return new URLSearchParams(query).get('as')
}

/**
 * Who this browser tab is, on H5 only: the openid of `?as=` in the address, kept for the tab's life. Empty when nobody
 * was chosen. In WeChat the platform itself says who is calling.
 */
export function personaOpenid(): string {
  const asked = askedInAddress()
  if (asked) window.sessionStorage.setItem(KEPT, asked)
  return asked ?? window.sessionStorage.getItem(KEPT) ?? ''
}
