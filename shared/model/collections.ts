import type { Booking } from './booking'
import type { Community, Lease, LivingRoom } from './community'
import type { ContentCheck } from './content-check'
import type { FamilyMember } from './family'
import type { GridTeam, Visit } from './grid'
import type { Import, ImportChunk } from './import'
import type { ItemVersion, ServiceItem } from './item'
import type { HelpRequest, LeaderPost } from './leader'
import type { Consent, Message } from './message'
import type { Notice, NoticeThread, NoticeVersion, Reach } from './notice'
import type { Audit, Contact, Invitation, ManagerCode, Person, Reveal, Tries } from './person'
import type { GridMap, Place, PlaceMove } from './place'
import type { ItemProposal } from './proposal'
import type { Schedule, Slot } from './slot'

/** Every collection and the document it holds. */
export interface Documents {
  audit: Audit
  bookings: Booking
  communities: Community
  consents: Consent
  contacts: Contact
  contentChecks: ContentCheck
  family: FamilyMember
  gridMaps: GridMap
  gridTeams: GridTeam
  helpRequests: HelpRequest
  importChunks: ImportChunk
  imports: Import
  invitations: Invitation
  itemProposals: ItemProposal
  items: ServiceItem
  itemVersions: ItemVersion
  leaderPosts: LeaderPost
  leases: Lease
  livingRooms: LivingRoom
  managerCodes: ManagerCode
  messages: Message
  notices: Notice
  noticeThreads: NoticeThread
  noticeVersions: NoticeVersion
  people: Person
  placeMoves: PlaceMove
  places: Place
  reach: Reach
  reveals: Reveal
  schedules: Schedule
  slots: Slot
  tries: Tries
  visits: Visit
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
  audit: [by('community', '-sort')],
  bookings: [
    by('person', 'live', 'sort'),
    by('community', 'live', 'sort'),
    by('community', 'status', 'holdUntil'),
    by('status', 'holdUntil'),
    by('status', 'end'),
    by('remindAt'),
    by('pendingAt'),
  ],
  communities: [by('order')],
  consents: [],
  contacts: [by('phoneHash')],
  contentChecks: [by('trace'), by('status', 'dueAt'), by('community', 'status', 'sort'), by('by'), by('pendingAt')],
  family: [
    by('person', 'live', 'sort'),
    by('member', 'live', 'sort'),
    by('phoneHash', 'status'),
    by('building', 'status', 'phoneHash', 'sort'),
    by('community', 'status', 'phoneHash', 'sort'),
    by('pendingAt'),
  ],
  gridMaps: [],
  gridTeams: [by('community', 'order'), by('posts.A.person'), by('posts.B.person'), by('changes.substitute.person')],
  helpRequests: [
    by('person', '-sort'),
    by('leader', 'live', 'sort'),
    by('building', 'live', 'sort'),
    by('building', 'live', 'withStaff', 'sort'),
    by('community', 'live', 'sort'),
    by('community', 'live', 'withStaff', 'sort'),
    by('building', 'status'),
    by('status', 'due'),
    by('remindAt'),
    by('answer.by'),
    by('forMember.person'),
    by('pendingAt'),
  ],
  importChunks: [by('import')],
  imports: [by('community', '-sort'), by('workAt'), by('rowsKept', 'status')],
  invitations: [by('phoneHash', 'status', '-at'), by('community', 'status', '-at'), by('pendingAt')],
  itemProposals: [by('community', 'stage', '-sort'), by('item', 'live'), by('by'), by('pendingAt')],
  items: [
    by('community', 'order'),
    by('community', 'status', 'order'),
    by('community', 'status', 'terms', 'order'),
    by('indexAt'),
    by('pendingAt'),
  ],
  itemVersions: [by('item', '-version')],
  leaderPosts: [
    by('order'),
    by('community', 'order'),
    by('community', 'terms', 'order'),
    by('terms', 'order'),
    by('community', 'vacant', 'order'),
    by('cover.person'),
    by('indexAt'),
    by('turnAt'),
  ],
  leases: [],
  livingRooms: [by('community', 'order')],
  managerCodes: [],
  messages: [
    by('person', 'shelf', '-sort'),
    by('person', '-sort'),
    by('person', 'unread'),
    by('send', 'sendAt'),
    by('person', 'send', 'sendAt'),
    by('community', 'send', '-sort'),
    by('shelf', 'unread', 'at'),
    by('speaksOf'),
  ],
  notices: [
    by('readers', 'status', '-order'),
    by('readers', 'status', 'kind', '-order'),
    by('community', 'status', '-order'),
    by('community', 'stage', '-sort'),
    by('place', 'stage', '-sort'),
    by('status', 'publishAt'),
    by('status', 'expiresAt'),
    by('author'),
    by('fanAt'),
    by('pendingAt'),
  ],
  noticeThreads: [
    by('notice', 'live', '-sort'),
    by('person', 'notice', '-sort'),
    by('person', '-sort'),
    by('lines.by'),
    by('pendingAt'),
  ],
  noticeVersions: [by('notice')],
  people: [
    by('queues', 'queuedAt'),
    by('grants.community'),
    by('grants.id'),
    by('homes.id'),
    by('homes.stairwell'),
    by('homes.verifiedUntil'),
    by('pendingAt'),
    by('eraseAt'),
  ],
  placeMoves: [by('community', '-at'), by('community', 'step'), by('step')],
  places: [by('parent', 'status', 'order'), by('code')],
  reach: [
    by('notice', 'version', 'building', 'household'),
    by('notice', 'version', 'building', 'reached', 'household'),
    by('household'),
    by('visit.by'),
  ],
  reveals: [by('whose', '-sort'), by('by', '-sort')],
  schedules: [by('item'), by('madeUntil'), by('applyAt')],
  slots: [by('item', 'start'), by('touchedAt'), by('offerAt')],
  tries: [],
  visits: [
    by('grid', '-sort'),
    by('community', '-sort'),
    by('grid', 'status', '-sort'),
    by('community', 'status', '-sort'),
    by('worker'),
    by('history.by', 'sort'),
  ],
}

export const COLLECTIONS = Object.keys(INDEXES) as CollectionName[]

/** What `dist/cloudfunctions/database.json` says; the local cloud and deployment read only that. */
export function databaseSchema() {
  return {
    collections: COLLECTIONS.map((name) => ({ name, indexes: INDEXES[name], rule: 'ADMINONLY' as const })),
    // A manager's own client puts the spreadsheet there, a leader's the picture: only who put a file and functions may touch it.
    storageRule: 'PRIVATE' as const,
  }
}
