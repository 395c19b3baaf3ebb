import type { BookingEvent } from './booking-machine'

/** `once`: one yes, one message; `longTerm`: a yes that holds; `limited`: one that holds, so many in so many days. */
export const CONSENT_KINDS = ['once', 'longTerm', 'limited'] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

interface TemplateDefinition {
  title: string
  /** What it is unless the operator's variable says otherwise: long-term ones are given to public services only. */
  kind: ConsentKind
  fields: Record<string, string>
}

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
  reminder: {
    title: '到时提醒',
    kind: 'once',
    fields: { thing1: '事项', time2: '时间', thing3: '地点', thing4: '温馨提示' },
  },
  helpAnswered: {
    title: '求助进展通知',
    kind: 'once',
    fields: { thing1: '求助内容', phrase2: '进展', thing3: '说明', time4: '时间' },
  },
  noticePublished: {
    title: '社区通知',
    kind: 'longTerm',
    fields: { thing1: '通知标题', thing2: '发布人', time3: '发布时间', thing4: '内容摘要' },
  },
  digest: {
    title: '未读消息提醒',
    kind: 'once',
    fields: { number1: '未读条数', thing2: '最近一条', time3: '时间' },
  },
} as const satisfies Record<string, TemplateDefinition>

export type TemplateName = keyof typeof TEMPLATES
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[]

/** The moments at which a person is asked, and for what: WeChat takes three templates at most, all of one kind. */
export const CONSENT_MOMENTS = {
  booking: ['bookingAnswered', 'reminder', 'digest'],
  help: ['helpAnswered', 'digest'],
  notice: ['noticePublished', 'digest'],
} as const satisfies Record<string, readonly TemplateName[]>
export type ConsentMoment = keyof typeof CONSENT_MOMENTS
export const MOST_TEMPLATES_ASKED = 3

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
  join: null,
  offer: {
    title: '候补有名额了',
    result: '待接受',
    body: ({ item, when, reason }) => `您候补的“${item}”（${when}）有名额了，请在${reason}前接受，过时给下一位。`,
    hint: ({ reason }) => `请在${reason}前接受`,
  },
  accept: null,
  pass: null,
  lapse: {
    title: '候补已结束',
    result: '已过时',
    body: ({ item, when }) => `您候补的“${item}”（${when}）没有等到您接受，或已经开始，名额已给别人。您可以另选时段。`,
    hint: () => '可以另选时段',
  },
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
  reopen: {
    title: '预约重新办理',
    result: '等待确认',
    body: ({ item, when, reason }) =>
      `您预约的“${item}”（${when}）重新办理：${reason}。名额替您留着，确认后会再告诉您。`,
    hint: ({ reason }) => reason,
  },
  askMore: {
    title: '请补充',
    result: '待补充',
    body: ({ item, reason }) => `您预约的“${item}”要补充：${reason}。补上以后继续办，名额替您留着。`,
    hint: ({ reason }) => reason,
  },
  supply: null,
  cancel: null,
  callOff: {
    title: '预约被取消',
    result: '已取消',
    body: ({ item, when, reason }) =>
      `很抱歉，您预约的“${item}”（${when}）被社区取消：${reason}。您可以另选时段，或拨打社区电话。`,
    hint: ({ reason }) => reason,
  },
  reschedule: null,
  checkIn: null,
  start: null,
  finish: {
    title: '已经办结',
    result: '已办结',
    body: ({ item }) => `您的“${item}”已经办结。`,
    hint: () => '谢谢您来办理',
  },
  miss: {
    title: '没有等到您',
    result: '未到场',
    body: ({ item, when, window }) =>
      `${when}在${window}没有等到您来办“${item}”。有特殊情况请在预约里说明，或拨打社区电话。`,
    hint: () => '有特殊情况请说明',
  },
  excuse: {
    title: '爽约已撤销',
    result: '不计爽约',
    body: ({ item, reason }) => `您没能来办“${item}”的情况，社区已经了解：${reason}。这次不计爽约。`,
    hint: ({ reason }) => reason,
  },
  end: null,
  expire: {
    title: '预约超时未确认',
    result: '已超时',
    body: ({ item, reason }) =>
      reason === ''
        ? `很抱歉，社区没有在期限内确认您预约的“${item}”，名额已释放。请另选时段，或拨打社区电话。`
        : `您预约的“${item}”在期限内${reason}，名额已释放。请另选时段，或拨打社区电话。`,
    hint: () => '名额已释放，请另选时段',
  },
}
