import { CONTRACTS } from '../../shared/contracts/all'
import type { Action } from '../../shared/contracts/contract'
import type { Stack } from '../stack'
import type { Example, ExamplesOf } from './example'
import { BOOKINGS, furnishBookings } from './examples-bookings'
import { CATALOGUE, furnishCatalogue } from './examples-catalogue'
import { CONTENT, furnishContent } from './examples-content'
import { furnishGrids, GRIDS } from './examples-grids'
import { furnishHome, HOME_EXAMPLES } from './examples-home'
import { furnishIdentity, IDENTITY } from './examples-identity'
import { furnishLeaders, LEADERS } from './examples-leaders'
import { furnishNotices, NOTICE_EXAMPLES } from './examples-notices'
import { furnishNotifications, NOTIFICATIONS } from './examples-notifications'
import { furnishPlaces, PLACES } from './examples-places'
import { furnishResidents, RESIDENTS } from './examples-residents'

type Examples = { [F in keyof typeof CONTRACTS]: ExamplesOf<(typeof CONTRACTS)[F]> }

/** One input of each action that succeeds in the furnished world. An action without one does not compile. */
export const EXAMPLES: Examples = {
  bookings: BOOKINGS,
  catalogue: CATALOGUE,
  content: CONTENT,
  grids: GRIDS,
  home: HOME_EXAMPLES,
  identity: IDENTITY,
  leaders: LEADERS,
  notices: NOTICE_EXAMPLES,
  notifications: NOTIFICATIONS,
  places: PLACES,
  residents: RESIDENTS,
}

/** Puts into the smallest world what every example needs: each contract’s own. */
const FURNISHERS = [
  furnishBookings,
  furnishCatalogue,
  furnishContent,
  furnishGrids,
  furnishHome,
  furnishIdentity,
  furnishLeaders,
  furnishNotices,
  furnishNotifications,
  furnishPlaces,
  furnishResidents,
]

export function furnish(stack: Stack): void {
  for (const furnishOne of FURNISHERS) furnishOne(stack)
}

export interface ActionExample {
  /** `bookings.request` */
  name: string
  action: Action
  as: string
  input: Record<string, unknown>
}

/** Every action of every contract with its example. */
export const ACTIONS: ActionExample[] = Object.entries(CONTRACTS).flatMap(([name, contract]) =>
  Object.values(contract as Record<string, Action>).map((action) => {
    const { as, input } = (EXAMPLES[name as keyof Examples] as Record<string, Example<unknown>>)[action.name]!
    return { name: `${name}.${action.name}`, action, as, input: input as Record<string, unknown> }
  }),
)
