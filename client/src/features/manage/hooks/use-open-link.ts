import { places } from '../../../../../shared/contracts/places'
import { call } from '../../../cloud/call'
import { useOpenFile } from '../../../parts/use-open-file'

/** The spreadsheet to fill in. Its link is good for some minutes, so it is asked for at the tap. */
export function useTemplate(community: string) {
  const { open, busy } = useOpenFile()
  const link = async () => (await call(places.importTemplate, { community })).link
  return { open: () => open(link, '住户导入模板.xlsx'), busy }
}

/** The copy of a file with its faults marked, asked for at the tap for the same reason. */
export function useMarkedCopy(community: string, id: string, name: string) {
  const { open, busy } = useOpenFile()
  const link = async () => (await call(places.importDetail, { community, import: id })).marked ?? ''
  return { open: () => open(link, `标出问题-${name}`), busy }
}
