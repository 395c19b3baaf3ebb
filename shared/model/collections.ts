import type { Booking } from './booking'
import type { Community, Lease, LivingRoom } from './community'
import type { ServiceItem } from './item'
import type { Consent, Message } from './message'
import type { Contact, ManagerCode, Person } from './person'
import type { Place } from './place'
import type { Schedule, Slot } from './slot'

/** Every collection and the document it holds. */
export interface Documents {
  bookings: Booking
  communities: Community
  consents: Consent
  contacts: Contact
  items: ServiceItem
  leases: Lease
  livingRooms: LivingRoom
  managerCodes: ManagerCode
  messages: Message
  people: Person
  places: Place
  schedules: Schedule
  slots: Slot
}

export type CollectionName = keyof Documents

export interface IndexDefinition {
  name: string
  keys: { field: string; direction: 1 | -1 }[]
  unique?: boolean
}

/** `by('community', 'live', 'sort')`: an index in that order, all ascending; `-sort` descends. */
function by(...fields: string[]): IndexDefinition {
  const keys = fields.map((field) => ({
    field: field.replace(/^-/, ''),
    direction: field.startsWith('-') ? (-1 as const) : (1 as const),
  }))
  return { name: fields.join('_').replace(/-/g, ''), keys }
}

/** The indexes of each collection. A query that none of them serves must not be written. */
export const INDEXES: Record<CollectionName, IndexDefinition[]> = {
  bookings: [
    by('person', 'live', 'sort'),
    by('community', 'live', 'sort'),
    by('community', 'status', 'holdUntil'),
    by('status', 'holdUntil'),
    by('status', 'end'),
    by('pendingAt'),
  ],
  communities: [by('order')],
  consents: [],
  contacts: [],
  items: [by('community', 'status', 'order')],
  leases: [],
  livingRooms: [by('community', 'order')],
  managerCodes: [],
  messages: [by('person', '-sort'), by('person', 'unread'), by('send', 'sendAt')],
  people: [],
  places: [by('parent', 'order')],
  schedules: [by('madeUntil')],
  slots: [by('item', 'start'), by('touchedAt')],
}

export const COLLECTIONS = Object.keys(INDEXES) as CollectionName[]

/** What `dist/cloudfunctions/database.json` says; the local cloud and deployment read only that. */
export function databaseSchema() {
  return {
    collections: COLLECTIONS.map((name) => ({ name, indexes: INDEXES[name], rule: 'ADMINONLY' as const })),
    storageRule: 'ADMINONLY' as const,
  }
}
