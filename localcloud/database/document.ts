export type Document = Record<string, unknown>

/** A BSON document as it is held in memory: no class of its own, unlike a date or an ObjectId. */
export function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** `{ $gt: 1 }` and the like: a condition, not a value. */
export function isOperatorObject(value: unknown): value is Document {
  if (!isDocument(value)) return false
  const first = Object.keys(value)[0]
  return first?.startsWith('$') === true
}
