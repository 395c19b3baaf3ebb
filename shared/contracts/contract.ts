import type * as z from 'zod/mini'
import type { Role } from '../model/role'

type Schema = z.ZodMiniType
type InputWith<K extends string> = z.ZodMiniType<Record<K, string>, Record<K, string>>

/**
 * Who may call an action.
 * - `everyone`: any WeChat user, registered or not
 * - `registered`: a person who has registered (verified or not)
 * - `{ roles }`: one of these roles, held now, at `input.community` or a place above it
 * - `{ roles, of: 'place' }`: the same at `input.place`, for those who answer for less than a community
 */
export type Allow = 'everyone' | 'registered' | AllowRoles
export interface AllowRoles {
  roles: readonly Role[]
  /** The input that names the place where the role must be held; `community` unless said. */
  of?: 'place'
}

export interface ActionDefinition<I extends Schema = Schema, O extends Schema = Schema, A extends Allow = Allow> {
  /** One line for a person who reads the contract. */
  doc: string
  allow: A
  /** True if the action changes anything; its input then carries a client `key`. */
  writes: boolean
  /** Bytes that the input may have, where it is more than most actions need. */
  largest?: number
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

/** Declares one action. An action for roles must say where it acts: in which community, or in which place. */
export function action<I extends Schema, O extends Schema, A extends 'everyone' | 'registered'>(
  definition: ActionDefinition<I, O, A>,
): ActionDefinition<I, O, A>
export function action<I extends InputWith<'community'>, O extends Schema>(
  definition: ActionDefinition<I, O, { roles: readonly Role[] }>,
): ActionDefinition<I, O, { roles: readonly Role[] }>
export function action<I extends InputWith<'place'>, O extends Schema>(
  definition: ActionDefinition<I, O, { roles: readonly Role[]; of: 'place' }>,
): ActionDefinition<I, O, { roles: readonly Role[]; of: 'place' }>
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
