import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { bookings } from '../../../../../shared/contracts/bookings'
import type { InputOf } from '../../../../../shared/contracts/contract'
import { call } from '../../../cloud/call'
import { asCloudError, type CloudError, isWorthRepeating } from '../../../cloud/cloud-error'
import { intentKeeper } from '../../../cloud/intent-key'
import { actionKey } from '../../../cloud/use-action'
import { useDraft } from '../../../parts/draft'
import { useOnline } from '../../../parts/online'
import { AFTER_BOOKING } from './after-booking'

type Arrival = InputOf<typeof bookings.arrive>

export interface Arriving {
  /** Sends it, or keeps it for when there is a network. True once the community knows. */
  arrive: (said: Omit<Arrival, 'key'>) => Promise<boolean>
  busy: boolean
  /** Said without an answer yet: it goes again by itself, under the same key. */
  waiting: boolean
  /** Sends what waits at once. */
  again: () => void
  error: CloudError | null
}

/** Checking in where the network may be bad: what was said is kept on the phone, and sent when there is a network. */
export function useArrive(booking: string): Arriving {
  const kept = useDraft<{ said: Arrival | null }>(`arrive.${booking}`, { said: null })
  const [error, setError] = useState<CloudError | null>(null)
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const store = useQueryClient()
  const online = useOnline()
  const { said } = kept.value

  async function send(arrival: Arrival): Promise<boolean> {
    if (running.current) return false
    running.current = true
    setBusy(true)
    setError(null)
    try {
      await call(bookings.arrive, arrival)
      kept.clear()
      return true
    } catch (cause) {
      const refusal = asCloudError(cause)
      if (isWorthRepeating(refusal)) return false
      kept.clear()
      setError(refusal)
      return false
    } finally {
      running.current = false
      setBusy(false)
      for (const stale of AFTER_BOOKING) store.invalidateQueries({ queryKey: actionKey(stale) })
    }
  }

  const again = useRef(send)
  again.current = send
  useEffect(() => {
    if (online && said) again.current(said)
  }, [online, said])

  return {
    async arrive(intent) {
      const arrival = { ...intent, key: intentKeeper().keyFor(intent) }
      kept.set({ said: arrival })
      return send(arrival)
    },
    busy,
    waiting: said !== null && !busy,
    again() {
      if (said) send(said)
    },
    error,
  }
}
