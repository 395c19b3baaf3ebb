import { isDocument } from './document'
import { refusedWrite } from './platform-error'

const MAX_DEPTH = 100

/** Refuses field names that MongoDB would read as operators or paths, and documents nested too deep. */
export function assertStorable(value: unknown, depth = 0): void {
  if (depth > MAX_DEPTH) throw refusedWrite(`Document exceeds maximum nested object depth: ${MAX_DEPTH}`)
  if (Array.isArray(value)) for (const item of value) assertStorable(item, depth + 1)
  else if (isDocument(value)) {
    for (const key of Object.keys(value)) {
      if (key.startsWith('$'))
        throw refusedWrite(`The dollar ($) prefixed field '${key}' in '${key}' is not valid for storage.`)
      if (key === '__proto__') throw refusedWrite(`The field name '${key}' is not valid for storage.`)
      if (key.includes('.')) throw refusedWrite(`The dotted field '${key}' in '${key}' is not valid for storage.`)
      assertStorable(value[key], depth + 1)
    }
  }
}
