import { useState } from 'react'
import { catalogue } from '../../../../../shared/contracts/catalogue'
import type { InputOf, OutputOf } from '../../../../../shared/contracts/contract'
import { call } from '../../../cloud/call'
import { asCloudError, type CloudError } from '../../../cloud/cloud-error'

export type Preview = OutputOf<typeof catalogue.previewSchedule>

/** Asks what other hours would do; the answer is for this very moment, so nothing of it is kept. */
export function usePreview() {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CloudError | null>(null)
  async function ask(input: InputOf<typeof catalogue.previewSchedule>): Promise<Preview | undefined> {
    setBusy(true)
    setError(null)
    try {
      return await call(catalogue.previewSchedule, input)
    } catch (cause) {
      setError(asCloudError(cause))
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { ask, busy, error, fieldError: (path: string) => error?.fields?.[path], reset: () => setError(null) }
}
