import { unseal } from '../../cloudfunctions/kit/seal'
import { type Stack, TEST_SECRET } from '../stack'
import type { ActionExample } from './examples'
import { REVEALS } from './reveals-by-contract'

/** A phone, or a household, that occurs nowhere but sealed in one person's contact: where it turns up, it has leaked. */
export interface Canary {
  what: 'phone' | 'household'
  text: string
  /** Person id; empty for a phone that an example types in. */
  whose: string
}

/** The last part of a household's path, where it is one of the tests' own. */
const OWN_HOUSEHOLD = /h[0-9a-f]{10}$/
const PHONE = /"(1\d{10})"/g

/** Every phone and household that is sealed in the world, and every phone that the example itself types in. */
export async function canariesOf(stack: Stack, { input }: ActionExample): Promise<Canary[]> {
  const contacts = await stack.all('contacts')
  const sealed = contacts.flatMap(({ _id: whose, phone, homes }): Canary[] => [
    { what: 'phone', text: unseal(phone, TEST_SECRET), whose },
    ...Object.values(homes).flatMap((home): Canary[] => {
      const [text] = OWN_HOUSEHOLD.exec(unseal(home, TEST_SECRET)) ?? []
      return text ? [{ what: 'household', text, whose }] : []
    }),
  ])
  const typed = [...JSON.stringify(input).matchAll(PHONE)].map(([, text = '']): Canary => {
    return sealed.find((one) => one.text === text) ?? { what: 'phone', text, whose: '' }
  })
  return [...sealed, ...typed]
}

/** Who was answered: their id, whether they are the one of the example, and whether the contract lets them ask. */
export interface Told {
  person: string
  exemplary: boolean
  allowed: boolean
}

/** What an answer tells of canaries that its contract does not let this caller see. */
export function leaksIn(answer: unknown, canaries: readonly Canary[], action: string, told: Told): string[] {
  const seen = sightings(answer, canaries)
  return seen.filter((canary) => !isRevealed(canary, action, told)).map(({ what, text }) => `${what} ${text}`)
}

/** The canaries that stand in anything at all. */
export function sightings(anything: unknown, canaries: readonly Canary[]): Canary[] {
  const text = JSON.stringify(anything) ?? ''
  return canaries.filter((canary) => text.includes(canary.text))
}

function isRevealed({ what, whose }: Canary, action: string, { person, exemplary, allowed }: Told): boolean {
  const to = REVEALS[action]?.[what]?.to
  if (to === 'its owner') return whose === person
  if (to === 'whoever holds the role') return allowed || exemplary
  return to === 'the one of the example' && exemplary
}

/** Every line that a function has logged since the last reset of the stack. */
export async function logLines(stack: Stack): Promise<string[]> {
  const get = async <T>(path: string) => (await fetch(`${stack.url}${path}`)).json() as Promise<T>
  const { calls } = await get<{ calls: { requestId: string }[] }>('/control/calls?limit=500')
  const views = await Promise.all(
    calls.map(({ requestId }) => get<{ logs: { line: string }[] }>(`/control/calls/${requestId}`)),
  )
  return views.flatMap(({ logs }) => logs.map(({ line }) => line))
}
