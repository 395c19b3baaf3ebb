import { places } from '../../../../../shared/contracts/places'
import { useCommand } from '../../../cloud/use-command'

const AFTER = [places.imports, places.importDetail]

/** Has an uploaded spreadsheet checked. */
export const useStartImport = () => useCommand(places.startImport, { invalidates: AFTER })
/** Writes what was checked. */
export const useApplyImport = () => useCommand(places.applyImport, { invalidates: AFTER })
/** Gives up an import that was not written. */
export const useCancelImport = () => useCommand(places.cancelImport, { invalidates: AFTER })
