import { commands, type Operator } from './sdk'

/** Throws if anything in `value` is undefined: the SDK would silently drop that condition or field. */
export function assertDefined(value: unknown, path: string): void {
  if (value === undefined) throw new Error(`undefined at ${path}`)
  if (Array.isArray(value))
    value.forEach((entry, i) => {
      assertDefined(entry, `${path}[${i}]`)
    })
  else if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    for (const [key, entry] of Object.entries(value)) assertDefined(entry, `${path}.${key}`)
  }
}

const checked = <T>(value: T, name: string): T => {
  assertDefined(value, name)
  return value
}

// conditions
export const not = (value: string | number | boolean | null): Operator => commands.neq(checked(value, 'not'))
export const above = (value: string | number): Operator => commands.gt(checked(value, 'above'))
export const atLeast = (value: string | number): Operator => commands.gte(checked(value, 'atLeast'))
export const below = (value: string | number): Operator => commands.lt(checked(value, 'below'))
export const atMost = (value: string | number): Operator => commands.lte(checked(value, 'atMost'))
/** Absent, or not above it. */
export const notAbove = (value: number): Operator => commands.not(commands.gt(checked(value, 'notAbove')))
/** Absent, or above it. */
export const notAtMost = (value: number): Operator => commands.not(commands.lte(checked(value, 'notAtMost')))
/** Absent, or below it. */
export const notAtLeast = (value: number): Operator => commands.not(commands.gte(checked(value, 'notAtLeast')))
export const oneOf = (values: readonly string[]): Operator => commands.in(checked([...values], 'oneOf'))
export const noneOf = (values: readonly string[]): Operator => commands.nin(checked([...values], 'noneOf'))
export const ofSize = (count: number): Operator => commands.size(checked(count, 'ofSize'))
export const hasEntry = (condition: object): Operator => commands.elemMatch(checked(condition, 'hasEntry'))
/** From (included) to (excluded), as `rangeInside` gives them. */
export const within = ([from, to]: readonly [string, string]): Operator => both(atLeast(from), below(to))
/** An array that has this very value in it. */
export const holding = (value: string): Operator => commands.eq(checked(value, 'holding'))
export const absent = (): Operator => commands.exists(false)
export const present = (): Operator => commands.exists(true)
export const both = (first: Operator, second: Operator): Operator => commands.and(first, second)

// changes
export const inc = (by: number): Operator => commands.inc(checked(by, 'inc'))
/** Replaces a whole object; without it the SDK merges field by field. */
export const replace = (value: unknown): Operator => commands.set(checked(value, 'replace'))
/** Takes a field away. */
export const unset = (): Operator => commands.remove()
export const append = (...entries: unknown[]): Operator => commands.push({ each: checked(entries, 'append') })
/** Appends and keeps only the last `keep` entries. */
export const appendBounded = (keep: number, ...entries: unknown[]): Operator =>
  commands.push({ each: checked(entries, 'appendBounded'), slice: -keep })
export const removeEntries = (condition: object): Operator => commands.pull(checked(condition, 'removeEntries'))
/** Takes a plain value out of a list. */
export const removeValue = (value: string): Operator => commands.pull(checked(value, 'removeValue'))
export const dropFirst = (): Operator => commands.shift()

// tests of a document that is being counted
export interface Test {
  readonly [operator: `$${string}`]: readonly unknown[]
}
export const isOneOf = (field: string, values: readonly (string | boolean)[]): Test => ({ $in: [`$${field}`, values] })
export const isAbove = (field: string, value: number): Test => ({ $gt: [`$${field}`, value] })
export const either = (...tests: Test[]): Test => ({ $or: tests })
