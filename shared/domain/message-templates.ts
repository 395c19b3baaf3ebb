import type { BookingEvent } from './booking-machine'

/**
 * The subscription-message templates of this product. Their platform ids come from each function's environment;
 * field names carry the platform's type prefix, which sets the length limit.
 */
export const TEMPLATES = {
  bookingAnswered: {
    title: '预约结果通知',
    kind: 'once',
    fields: { thing1: '服务事项', time2: '预约时间', phrase3: '预约结果', thing4: '温馨提示' },
  },
} as const

export type TemplateName = keyof typeof TEMPLATES
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[]

/** Longest value per type, in characters, by the platform's rules. */
const LIMITS: Record<string, number> = {
  thing: 20,
  number: 32,
  letter: 32,
  character_string: 32,
  symbol: 5,
  phrase: 5,
  name: 10,
  phone_number: 17,
  car_number: 8,
  time: 24,
}

/** Cuts every value to its field's limit (the last character becomes …); an empty value becomes a dash, as empty is refused. */
export function fitFields(fields: Record<string, string>): Record<string, string> {
  const fit = ([name, value]: [string, string]) => {
    const limit = LIMITS[name.replace(/\d+$/, '')] ?? 20
    const characters = [...(value || '－')]
    return [name, characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : characters.join('')]
  }
  return Object.fromEntries(Object.entries(fields).map(fit))
}

interface Wording {
  title: string
  /** 预约结果, at most five characters. */
  result: string
  body: (facts: { item: string; when: string; window: string; reason: string }) => string
  /** 温馨提示 of the WeChat copy; what is longer than twenty characters is cut. */
  hint: (facts: { window: string; reason: string }) => string
}

/** What a resident is told at each step; null where telling would be noise (their own act). */
export const BOOKING_WORDING: Record<BookingEvent, Wording | null> = {
  request: null,
  confirm: {
    title: '预约已确认',
    result: '已确认',
    body: ({ item, when, window }) => `您预约的“${item}”已确认，请于${when}到${window}办理，记得带齐材料。`,
    hint: ({ window }) => `请按时到${window}`,
  },
  decline: {
    title: '预约未能受理',
    result: '未受理',
    body: ({ item, reason }) => `您预约的“${item}”未能受理：${reason}。您可以另选时段，或拨打社区电话。`,
    hint: ({ reason }) => reason,
  },
  cancel: null,
  reschedule: null,
  end: null,
  expire: {
    title: '预约超时未确认',
    result: '已超时',
    body: ({ item }) => `很抱歉，社区没有在期限内确认您预约的“${item}”，名额已释放。请另选时段，或拨打社区电话。`,
    hint: () => '名额已释放，请另选时段',
  },
}
