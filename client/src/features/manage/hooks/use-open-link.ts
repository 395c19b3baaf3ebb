import { useState } from 'react'
import { places } from '../../../../../shared/contracts/places'
import { call } from '../../../cloud/call'
import { asCloudError } from '../../../cloud/cloud-error'
import { openSpreadsheet } from '../../../parts/open-file'
import { toast } from '../../../ui/toast'

/** Opening a spreadsheet of the cloud's; what goes wrong is said in a toast. */
function useOpening() {
  const [busy, setBusy] = useState(false)
  async function open(linkOf: () => Promise<string>, name: string): Promise<void> {
    setBusy(true)
    try {
      await openSpreadsheet(await linkOf(), name)
    } catch (cause) {
      toast(asCloudError(cause).message, 'failed')
    } finally {
      setBusy(false)
    }
  }
  return { open, busy }
}

/** The spreadsheet to fill in. Its link is good for some minutes, so it is asked for at the tap. */
export function useTemplate(community: string) {
  const { open, busy } = useOpening()
  const link = async () => (await call(places.importTemplate, { community })).link
  return { open: () => open(link, '住户导入模板.xlsx'), busy }
}

/** The copy of a file with its faults marked, asked for at the tap for the same reason. */
export function useMarkedCopy(community: string, id: string, name: string) {
  const { open, busy } = useOpening()
  const link = async () => (await call(places.importDetail, { community, import: id })).marked ?? ''
  return { open: () => open(link, `标出问题-${name}`), busy }
}
