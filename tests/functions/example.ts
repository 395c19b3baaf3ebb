import type { ActionDefinition, Contract, InputOf } from '../../shared/contracts/contract'

/** One input of an action that succeeds in the furnished world, and who may do it. */
export interface Example<A> {
  /** OPENID. */
  as: string
  input: InputOf<A>
}

/** One example for each action of a contract: an action without one does not compile. */
export type ExamplesOf<C> =
  C extends Contract<infer D extends Record<string, ActionDefinition>> ? { [A in keyof D]: Example<D[A]> } : never
