import { codeOf } from '../faults/acts'
import { newKey, type Stack } from '../stack'
import { type ActionExample, furnish } from './examples'
import { type Mirror, reflect, reflected } from './mirror'
import { PUBLIC_BY_DESIGN } from './public-by-design'
import { everything, renew } from './warm-stack'

/** What came of one call with one or more ids that are somebody else's. */
export interface Trial {
  /** The fields that were replaced. */
  what: string
  /** Why anybody may name these; then nothing was tried. */
  publicBecause?: string
  /** `refused`, or the code that it should not have been. */
  told: string
  /** False if anything but a trace of the refusal was written. */
  untouched: boolean
  /** Foreign ids that nothing bears: to name those proves nothing. */
  missing: unknown[]
}

/** Puts somebody else's ids into an action's example, one by one and all together, each in a world of its own. */
export async function tryForeignIds(stack: Stack, example: ActionExample, mirror: Mirror): Promise<Trial[]> {
  const { name, action, as } = example
  await renew(stack, { capacity: 50 })
  furnish(stack)
  await reflect(stack, mirror)
  const trials: Trial[] = []
  for (const [what, input] of swaps(example, mirror)) {
    const publicBecause = PUBLIC_BY_DESIGN[mirror.name][`${name}: ${what}`]
    if (publicBecause) {
      trials.push({ what, publicBecause, told: 'refused', untouched: true, missing: [] })
      continue
    }
    const before = lasting(stack)
    const code = codeOf(await stack.call(as, action, input))
    trials.push({
      what,
      told: NO_REFUSAL.test(code) ? code : 'refused',
      untouched: JSON.stringify(lasting(stack)) === JSON.stringify(before),
      missing: idsMissingFrom(before, example, mirror),
    })
  }
  return trials
}

/** What a call with a foreign id must not be told: that it was done, or that something else was wrong with it. */
const NO_REFUSAL = /^(OK|MALFORMED|TOO_LARGE|UNKNOWN_ACTION|INTERNAL|BUSY|NO_IDENTITY|TOO_MANY_TRIES|crashed)$/

/** The input that names where the caller's role must lie. */
const authorityOf = ({ action }: ActionExample) =>
  typeof action.allow === 'object' ? (action.allow.of ?? 'community') : null

/** The example's input with one id, or all that do not name the caller's own place, replaced by somebody else's. */
export function swaps(example: ActionExample, mirror: Mirror): [what: string, input: Record<string, unknown>][] {
  const { input, action } = example
  const foreign = reflected(input, mirror)
  const authority = authorityOf(example)
  // Whoever answers for a place answers for all that lies in it.
  if (authority !== null && input[authority] === foreign[authority]) return []
  const fields = Object.keys(input).filter((field) => JSON.stringify(input[field]) !== JSON.stringify(foreign[field]))
  const key = action.writes ? { key: newKey() } : {}
  const withForeign = (chosen: string[]) => ({
    ...input,
    ...Object.fromEntries(chosen.map((field) => [field, foreign[field]])),
    ...key,
  })
  const matter = fields.filter((field) => field !== authority)
  const together: (typeof fields)[] = matter.length > 1 ? [matter] : []
  return [...fields.map((field) => [field]), ...together].map((chosen) => [chosen.join(' + '), withForeign(chosen)])
}

/** What a refusal may leave: tries of a code, and the marks of a claim that was taken in vain and given back. */
const TRACES = /"(touchedAt|offerAt|triesLeft)":(null|\{[^}]*\})|(?<="claim":.*)"rev":\{[^}]*\}/g

function lasting(stack: Stack): Record<string, unknown> {
  const { tries: _, ...documents } = everything(stack)
  const unmarked = (text: string) => text.replace(TRACES, '')
  return Object.fromEntries(Object.entries(documents).map(([name, texts]) => [name, texts.map(unmarked)]))
}

/** Foreign ids that nothing bears: to name those would prove nothing. */
function idsMissingFrom(documents: Record<string, unknown>, { input }: ActionExample, mirror: Mirror): unknown[] {
  const world = JSON.stringify(documents)
  const foreign = Object.values(reflected(input, mirror))
    .flat()
    .filter((value) => typeof value === 'string')
  const ids = foreign.filter(
    (value) =>
      !Object.values(input)
        .flat()
        .includes(value as never),
  )
  return ids.filter((id) => !world.includes(String(id)))
}
