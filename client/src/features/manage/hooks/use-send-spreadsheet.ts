import { useState } from 'react'
import { IMPORT_MOST_BYTES, importFolder } from '../../../../../shared/domain/import-machine'
import { asCloudError } from '../../../cloud/cloud-error'
import { uploadFile } from '../../../cloud/upload-file'
import { chooseSpreadsheet } from '../../../parts/choose-file'
import { useStartImport } from './use-import-commands'

const LONGEST_NAME = 100
const MEGABYTE = 1024 * 1024

/** Choosing a spreadsheet, uploading it and having it checked: one tap, three steps, one sentence if any fails. */
export function useSendSpreadsheet(community: string, me: string) {
  const start = useStartImport()
  const [step, setStep] = useState<'idle' | 'choosing' | 'uploading'>('idle')
  const [failed, setFailed] = useState<string | null>(null)

  /** The id of the import that now is checked; undefined when nothing was chosen or it did not go through. */
  async function send(): Promise<string | undefined> {
    setFailed(null)
    start.reset()
    try {
      setStep('choosing')
      const file = await chooseSpreadsheet()
      if (file === null) return undefined
      if (!/\.xlsx$/i.test(file.name)) {
        setFailed('请选择 .xlsx 表格。旧的 .xls 请先在电脑上另存为 .xlsx。')
        return undefined
      }
      if (file.size > IMPORT_MOST_BYTES) {
        setFailed(`表格太大，最大 ${IMPORT_MOST_BYTES / MEGABYTE} MB。请分成几个表格，一个一个导入。`)
        return undefined
      }
      setStep('uploading')
      const stored = await uploadFile(file, importFolder(me))
      const answer = await start.run({ community, file: stored, name: file.name.slice(0, LONGEST_NAME) })
      return answer?.import.id
    } catch (cause) {
      setFailed(asCloudError(cause).message)
      return undefined
    } finally {
      setStep('idle')
    }
  }

  return { send, busy: step === 'uploading' || start.busy, failed: failed ?? start.error?.message ?? null }
}
