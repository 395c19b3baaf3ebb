import { useRef } from 'react'
import type { bookings } from '../../../../../shared/contracts/bookings'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import { type Command, type Intent, useCommand } from '../../../cloud/use-command'
import { useReminders } from '../../../parts/use-reminders'
import { AFTER_BOOKING } from './after-booking'

/** Asking for a slot, or for a place in line for a full one. */
type Asking = typeof bookings.request | typeof bookings.join

/** No answer came, or none that says whether it was written: only the same intent may go again. */
const UNKNOWN = new Set(['NETWORK', 'BUSY', 'INTERNAL'])

interface Request<A extends Asking> extends Pick<Command<A>, 'busy' | 'error' | 'reset'> {
  /** Asks for consent to be told, then for the slot. Call it in the tap. Undefined when refused. */
  submit: (asked: Intent<A>) => Promise<OutputOf<A> | undefined>
  /** What was asked for without a sure answer; submitting exactly this repeats it under the same key. */
  unanswered: Intent<A> | null
}

/** The submit tap: consent first (WeChat allows it only there), then the request, then the consent's record. */
export function useRequest<A extends Asking>(action: A): Request<A> {
  const request = useCommand(action, { invalidates: AFTER_BOOKING })
  const reminders = useReminders('booking')
  const asked = useRef<Intent<A> | null>(null)

  async function submit(intent: Intent<A>) {
    asked.current = intent
    await reminders.ask()
    const state = await request.run(intent)
    if (state) await reminders.record()
    return state
  }

  const unknown = request.error !== null && UNKNOWN.has(request.error.code)
  return {
    submit,
    busy: request.busy,
    error: request.error,
    reset: request.reset,
    unanswered: unknown ? asked.current : null,
  }
}
