import { bookings } from './bookings'
import { catalogue } from './catalogue'
import { content } from './content'
import { grids } from './grids'
import { home } from './home'
import { identity } from './identity'
import { leaders } from './leaders'
import { notices } from './notices'
import { notifications } from './notifications'
import { places } from './places'
import { residents } from './residents'

/** Every contract, by the cloud function that serves it. The test matrix and the docs are made from this. */
export const CONTRACTS = {
  bookings,
  catalogue,
  content,
  grids,
  home,
  identity,
  leaders,
  notices,
  notifications,
  places,
  residents,
} as const
