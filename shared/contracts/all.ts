import { bookings } from './bookings'
import { home } from './home'
import { identity } from './identity'
import { notifications } from './notifications'

/** Every contract, by the cloud function that serves it. The test matrix and the docs are made from this. */
export const CONTRACTS = { bookings, home, identity, notifications } as const
