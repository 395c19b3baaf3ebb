const clockFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})
const momentFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

export const timeOfDay = (at) => clockFormat.format(at)
export const moment = (at) => momentFormat.format(at)

export function milliseconds(ms) {
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`
  return `${ms >= 10 ? Math.round(ms) : ms} ms`
}

export function size(bytes) {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

export function count(number) {
  return number.toLocaleString('en-US')
}

let people = []

export function knowPeople(list) {
  people = list
}

export function everyone() {
  return people
}

/** A person's name, or the openid when nobody introduced them. */
export function nameOf(openid) {
  if (!openid) return '—'
  return people.find((person) => person.openid === openid)?.name ?? openid
}
