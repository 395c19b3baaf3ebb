import type * as z from 'zod/mini'
import type { Role } from '../model/role'

type Schema = z.ZodMiniType
type InputWithCommunity = z.ZodMiniType<{ community: string }, { community: string }>

/**
 * Who may call an action.
 * - `everyone`: any WeChat user, registered or not
 * - `registered`: a person who has registered (verified or not)
 * - `{ roles }`: one of these roles, held now, within `input.community` or a place above it
 */
export type Allow = 'everyone' | 'registered' | { roles: readonly Role[] }

export interface ActionDefinition<I extends Schema = Schema, O extends Schema = Schema, A extends Allow = Allow> {
  /** One line for a person who reads the contract. */
  doc: string
  allow: A
  /** True if the action changes anything; its input then carries a client `key`. */
  writes: boolean
  input: I
  output: O
}

export type Action<I extends Schema = Schema, O extends Schema = Schema, A extends Allow = Allow> = ActionDefinition<
  I,
  O,
  A
> & {
  /** The cloud function that serves it. */
  function: string
  /** Its name within that function. */
  name: string
}

/** What a caller writes: before trimming and defaults. */
export type InputOf<T> = T extends { input: infer I extends Schema } ? z.input<I> : never
/** What a handler receives: after validation. */
export type ParsedInputOf<T> = T extends { input: infer I extends Schema } ? z.output<I> : never
/** What a caller receives. */
export type OutputOf<T> = T extends { output: infer O extends Schema } ? z.output<O> : never

/** Declares one action. An action for roles must say which community it acts in. */
export function action<I extends Schema, O extends Schema, A extends 'everyone' | 'registered'>(
  definition: ActionDefinition<I, O, A>,
): ActionDefinition<I, O, A>
export function action<I extends InputWithCommunity, O extends Schema>(
  definition: ActionDefinition<I, O, { roles: readonly Role[] }>,
): ActionDefinition<I, O, { roles: readonly Role[] }>
export function action(definition: ActionDefinition): ActionDefinition {
  return definition
}

export type Contract<D extends Record<string, ActionDefinition> = Record<string, ActionDefinition>> = {
  readonly [K in keyof D]: D[K] & { function: string; name: string }
}

/** Binds actions to the cloud function that serves them: `contract('bookings', { request: action({ ... }) })`. */
export function contract<D extends Record<string, ActionDefinition>>(
  functionName: string,
  definitions: D,
): Contract<D> {
  const entries = Object.entries(definitions).map(([name, definition]) => [
    name,
    { ...definition, function: functionName, name },
  ])
  return Object.fromEntries(entries) as Contract<D>
}
