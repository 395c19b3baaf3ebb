interface Facts {
  item: string
  /** When the booking is, or until when it must be answered, in words. */
  when: string
  window: string
  personName: string
}

interface Wording {
  title: string
  body: (facts: Facts) => string
  /** 温馨提示 of the WeChat copy, at most twenty characters. */
  hint: string
}

/** What is told before a booking’s time, and before its hold ends: to its person, and to staff. */
export const BOOKING_REMINDERS: Record<'time' | 'hold', Wording> = {
  time: {
    title: '预约快到时间了',
    body: ({ item, when, window }) =>
      `您预约的“${item}”，时间是${when}，地点是${window}。请带齐材料；来不了请提前取消，把名额留给别人。`,
    hint: '请带齐材料，来不了请提前取消',
  },
  hold: {
    title: '一个预约快过确认期限了',
    body: ({ item, when, personName }) =>
      `${personName}预约的“${item}”还没有答复，请在${when}前确认，过时名额会自动释放。`,
    hint: '还没有答复，过时名额会释放',
  },
}
