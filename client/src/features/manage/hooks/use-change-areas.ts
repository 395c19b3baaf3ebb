import { home } from '../../../../../shared/contracts/home'
import { places } from '../../../../../shared/contracts/places'
import { useCommand } from '../../../cloud/use-command'

/** What shows streets, communities and their halls. */
const AFTER = [places.areas, places.communities, places.browse, places.names, home.firstScreen]

/** Adds a street, or a community with its hall. */
export const useAddArea = () => useCommand(places.addArea, { invalidates: AFTER })
/** Gives a street or a community another name. */
export const useRenameArea = () => useCommand(places.renameArea, { invalidates: AFTER })
/** Tells where a community's hall is. */
export const useSetHall = () => useCommand(places.setHall, { invalidates: AFTER })
