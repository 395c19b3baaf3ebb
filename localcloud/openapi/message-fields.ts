/** What each field type of a subscription message takes, by the platform's table; a key is the type and a number. */
const FIELD_RULES: Record<string, (value: string) => boolean> = {
  thing: (value) => lengthOf(value) <= 20,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => lengthOf(value) <= 5,
  character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
  time: isTime,
  date: isTime,
  amount: (value) => /^[^\d\s]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => /^[\d\s+\-()]{1,17}$/.test(value),
  car_number: (value) => lengthOf(value) <= 8,
  name: (value) => (/\p{Script=Han}/u.test(value) ? lengthOf(value) <= 10 : lengthOf(value) <= 20),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
}

const CLOCK = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`
const DAY = String.raw`\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2})`
const MOMENT = `(${DAY}( ?${CLOCK})?|${CLOCK})`
const TIME = new RegExp(`^${MOMENT}( ?~ ?${MOMENT})?$`)

function isTime(value: string): boolean {
  return TIME.test(value)
}

function lengthOf(value: string): number {
  return [...value].length
}

/** True if a value of that key may be sent; empty values never may. */
export function isMessageValue(key: string, value: unknown): boolean {
  const type = /^([a-z_]+?)\d+$/.exec(key)?.[1]
  const rule = type === undefined ? undefined : FIELD_RULES[type]
  if (rule === undefined) return false
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text.trim() !== '' && rule(text)
}
