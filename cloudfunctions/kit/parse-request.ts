import type { Action } from '../../shared/contracts/contract'
import { AppError, type FieldErrors } from '../../shared/contracts/errors'

/** The platform's own limit for a client call is 100 KB of text; ours is what nearly all contracts need. */
const LIMIT_BYTES = 16 * 1024

/**
 * Picks the action and validates its input.
 * Errors: MALFORMED (with a sentence per field), TOO_LARGE, UNKNOWN_ACTION.
 */
export function parseRequest(contract: Record<string, Action>, event: unknown): { action: Action; input: unknown } {
  if (event === null || typeof event !== 'object' || Array.isArray(event)) throw new AppError('MALFORMED')
  const { action: name, input } = event as Record<string, unknown>
  if (typeof name !== 'string') throw new AppError('MALFORMED')
  const action = Object.hasOwn(contract, name) ? contract[name] : undefined
  if (!action) throw new AppError('UNKNOWN_ACTION')
  if (sizeOf(input) > (action.largest ?? LIMIT_BYTES)) throw new AppError('TOO_LARGE')
  const parsed = action.input.safeParse(input)
  if (!parsed.success) throw new AppError('MALFORMED', fieldErrors(parsed.error.issues))
  return { action, input: parsed.data }
}

/** Bytes as JSON; what is nested too deeply to be written out again is too large as well. */
function sizeOf(input: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(input) ?? '')
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

function fieldErrors(
  issues: readonly { path: PropertyKey[]; code?: string; message: string; keys?: string[] }[],
): FieldErrors {
  // A map, because a stranger's key may be named like something that every object inherits.
  const fields = new Map<string, string>()
  for (const issue of issues) {
    const path = issue.path.join('.')
    const inside = (key: string) => (path ? `${path}.${key}` : key)
    for (const key of issue.keys?.map(inside) ?? [path || 'input']) {
      const field = key.slice(0, 60)
      if (!fields.has(field)) fields.set(field, issue.keys ? '不认识的内容' : issue.message)
    }
  }
  return Object.fromEntries(fields)
}
