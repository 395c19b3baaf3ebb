import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Action, InputOf, OutputOf } from '../../../shared/contracts/contract'
import { call } from './call'
import { asCloudError, type CloudError, type CloudErrorCode } from './cloud-error'
import { intentKeeper } from './intent-key'
import { actionKey } from './use-action'

/** After these nobody knows whether it was written: the same intent goes again under the same key. */
const OUTCOME_UNKNOWN: ReadonlySet<CloudErrorCode> = new Set<CloudErrorCode>(['NETWORK', 'BUSY', 'INTERNAL'])

/** A command's input as a page writes it: the client key is added here. */
export type Intent<A> = Omit<InputOf<A>, 'key'>

export interface Command<A> {
  /** Sends it. Gives the answer, or undefined when refused: then `error` says why. A second tap meanwhile does nothing. */
  run: (intent: Intent<A>) => Promise<OutputOf<A> | undefined>
  busy: boolean
  error: CloudError | null
  /** The sentence for one field, from our own check or the server's. */
  fieldError: (path: string) => string | undefined
  /** Forgets the last error. */
  reset: () => void
}

/**
 * A command of a contract, with one stable client key per intent: tapping again after a lost answer repeats the same
 * intent; changed input, a success or a clear refusal begins a new one. `invalidates` names what to ask again after.
 */
export function useCommand<A extends Action>(action: A, options: { invalidates?: readonly Action[] } = {}): Command<A> {
  const store = useQueryClient()
  const [keeper] = useState(intentKeeper)
  const running = useRef(false)

  const mutation = useMutation<OutputOf<A>, CloudError, InputOf<A>>({ mutationFn: (input) => call(action, input) })

  async function run(intent: Intent<A>): Promise<OutputOf<A> | undefined> {
    if (running.current) return undefined
    running.current = true
    try {
      const data = await mutation.mutateAsync({ ...intent, key: keeper.keyFor(intent) } as InputOf<A>)
      keeper.forget()
      return data
    } catch (cause) {
      if (!OUTCOME_UNKNOWN.has(asCloudError(cause).code)) keeper.forget()
      return undefined
    } finally {
      running.current = false
      for (const stale of options.invalidates ?? []) store.invalidateQueries({ queryKey: actionKey(stale) })
    }
  }

  return {
    run,
    busy: mutation.isPending,
    error: mutation.error,
    fieldError: (path) => mutation.error?.fields?.[path],
    reset: mutation.reset,
  }
}
