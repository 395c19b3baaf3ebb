/** No mobile number begins with 1000 and no area code is 0000: these ring nowhere. */
export const INVENTED_MOBILE = /^1000\d{7}$/
export const INVENTED_LANDLINE = /^0000-\d{7}$/

export const mobileOf = (n: number): string => `1000${String(n).padStart(7, '0')}`
export const landlineOf = (n: number): string => `0000-${String(1_000_000 + n)}`
