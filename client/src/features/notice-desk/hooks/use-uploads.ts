import { useState } from 'react'
import { noticeFolder } from '../../../../../shared/domain/notice-files'
import { asCloudError } from '../../../cloud/cloud-error'
import { uploadFile } from '../../../cloud/upload-file'
import type { ChosenFile } from '../../../parts/choose-file'
import { type FileRule, fileProblem } from '../parts/file-rules'

export interface Uploaded {
  /** Storage id. */
  file: string
  name: string
  size: number
  /** Where this phone has it, until the app is closed. */
  path: string
}

/** Choosing files and putting them into one's own folder: one tap, one sentence if any of it fails. */
export function useUploads(me: string) {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string>()

  /** Those that arrived, each told to `onArrived` as it does; nothing typed meanwhile is touched. */
  async function send(
    choose: () => Promise<readonly ChosenFile[]>,
    rule: FileRule,
    onArrived: (file: Uploaded) => void,
  ): Promise<void> {
    if (busy) return
    setFailed(undefined)
    try {
      const chosen = await choose()
      setBusy(true)
      for (const { name, size, path } of chosen) {
        const problem = fileProblem({ name, size }, rule)
        if (problem) setFailed(problem)
        else onArrived({ file: await uploadFile({ name, size, path }, noticeFolder(me)), name, size, path })
      }
    } catch (cause) {
      setFailed(asCloudError(cause).message)
    } finally {
      setBusy(false)
    }
  }

  return { send, busy, failed }
}
