import { useState } from 'react'
import { asCloudError } from '../cloud/cloud-error'
import { toast } from '../ui/toast'
import { openFile } from './open-file'

/** Opening a file of the cloud's by its link, which may be asked for at the tap. What goes wrong is said in a toast. */
export function useOpenFile() {
  const [busy, setBusy] = useState(false)
  async function open(link: string | (() => Promise<string>), name: string): Promise<void> {
    setBusy(true)
    try {
      await openFile(typeof link === 'string' ? link : await link(), name)
    } catch (cause) {
      toast(asCloudError(cause).message, 'failed')
    } finally {
      setBusy(false)
    }
  }
  return { open, busy }
}
