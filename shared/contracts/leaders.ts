import * as z from 'zod/mini'
import { HELP_KINDS, HELP_STATUSES } from '../domain/help-machine'
import { action, contract } from './contract'
import * as f from './fields'
import './jitless'

/** A building leader as everyone may see them. */
const postSummary = z.object({
  building: f.placeId,
  label: f.text,
  name: f.text,
  /** A link to the picture, good for a while; null without one. */
  picture: z.nullable(f.text),
  serviceHours: f.text,
  vacant: z.boolean(),
  /** Who stands in while it is vacant. */
  coverName: z.nullable(f.text),
})
const post = z.object({
  ...postSummary.shape,
  pledge: f.text,
  duties: z.array(f.text),
  offers: z.array(f.text),
  /** Whether staff have seen the picture; until then only whoever edits the page is shown it. */
  pictureSeen: z.boolean(),
  community: f.communityId,
  rev: f.rev,
})
const line = z.string().check(z.trim(), z.minLength(2, '至少两个字'), z.maxLength(40, '每条最多 40 个字'))

const helpSummary = z.object({
  id: f.helpRequestId,
  kind: z.enum(HELP_KINDS),
  status: z.enum(HELP_STATUSES),
  text: f.text,
  label: f.text,
  personName: f.text,
  /** For whom they asked, if not for themselves. */
  forName: z.nullable(f.text),
  leaderName: f.text,
  due: z.nullable(f.instant),
  createdAt: f.instant,
  rev: f.rev,
})
const help = z.object({
  ...helpSummary.shape,
  person: f.personId,
  building: f.placeId,
  stairwellName: f.text,
  promisedAt: z.nullable(f.instant),
  answer: z.nullable(z.object({ text: f.text, byName: f.text, at: f.instant })),
  rating: z.nullable(z.object({ score: z.number(), comment: f.text, at: f.instant })),
  steps: z.array(z.object({ at: f.instant, label: f.text, reason: z.nullable(f.text) })),
})

const HANDLERS = { roles: ['buildingLeader', 'staff', 'manager'] as const, of: 'place' as const }
/** What only a leader does; staff answer at once. */
const LEADERS_OWN = { roles: ['buildingLeader'] as const, of: 'place' as const }
const handled = { place: f.placeId, request: f.helpRequestId, rev: f.rev, key: f.clientKey }
const mine = { request: f.helpRequestId, rev: f.rev, key: f.clientKey }

export const leaders = contract('leaders', {
  directory: action({
    doc: 'Building leaders of a community, or of all, found by building, name or pinyin; vacant posts too. 30 a page. One round trip.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({
      community: z.optional(f.communityId),
      query: z.optional(z.string().check(z.trim(), z.toLowerCase(), z.maxLength(20))),
      /** Where the last page ended: a building. */
      after: z.optional(f.placeId),
    }),
    output: z.object({ posts: z.array(postSummary), next: z.nullable(f.placeId) }),
  }),
  ofBuildings: action({
    doc: 'The leaders of a few buildings: mine. One round trip.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({ buildings: z.array(f.placeId).check(z.minLength(1), z.maxLength(6)) }),
    output: z.object({ posts: z.array(post) }),
  }),
  post: action({
    doc: 'One building’s leader: duties, pledge, hours, what they can do for you; never a phone number.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({ building: f.placeId }),
    output: z.object({ post }),
  }),
  reveal: action({
    doc: 'The leader’s phone, for a verified resident of the building; written into the leader’s log before it is shown.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ building: f.placeId, key: f.clientKey }),
    output: z.object({ phone: f.text, name: f.text }),
  }),
  edit: action({
    doc: 'The leader’s own page: pledge, duties, hours, offers, picture. A manager or staff may correct it.',
    allow: HANDLERS,
    writes: true,
    input: z.strictObject({
      place: f.placeId,
      rev: f.rev,
      pledge: f.perhapsWords(120),
      serviceHours: f.perhapsWords(60),
      duties: z.array(line).check(z.maxLength(8, '最多 8 条')),
      offers: z.array(line).check(z.maxLength(8, '最多 8 条')),
      /** A new picture; null for none; left out, the one that is there stays. */
      picture: z.optional(z.nullable(f.fileId)),
      key: f.clientKey,
    }),
    output: z.object({ post }),
  }),
  vacancies: action({
    doc: 'Buildings without a leader, and who covers.',
    allow: { roles: ['manager', 'staff'] },
    writes: false,
    input: z.strictObject({ community: f.communityId, after: z.optional(f.placeId) }),
    output: z.object({ posts: z.array(post), next: z.nullable(f.placeId) }),
  }),
  cover: action({
    doc: 'Says who stands in for a vacant post: a leader or staff of the community; null for nobody.',
    allow: { roles: ['manager', 'staff'] },
    writes: true,
    input: z.strictObject({
      community: f.communityId,
      building: f.placeId,
      person: z.nullable(f.personId),
      rev: f.rev,
      key: f.clientKey,
    }),
    output: z.object({ post }),
  }),
  ask: action({
    doc: 'Asks my building’s leader: a question (any registered resident of the building), a home call or an errand (verified ones). Vacant posts: whoever covers, else staff. Errors: POST_UNKNOWN, HOME_UNKNOWN, NOT_VERIFIED, FAMILY_UNKNOWN, HELP_LIMIT, CONTENT_REFUSED, KEY_USED.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({
      building: f.placeId,
      kind: z.enum(HELP_KINDS),
      text: f.words(300, '请写下要问或要办的事'),
      /** For whom, of the family members that one may act for; left out: for oneself. */
      member: z.optional(f.familyMemberId),
      key: f.clientKey,
    }),
    output: z.object({ request: help }),
  }),
  myRequests: action({
    doc: 'What I asked of building leaders, latest first, 20 a page.',
    allow: 'registered',
    writes: false,
    input: z.strictObject({ after: z.optional(f.cursor) }),
    output: z.object({ requests: z.array(helpSummary), next: z.nullable(f.cursor) }),
  }),
  myRequest: action({
    doc: 'One of my requests with its steps.',
    allow: 'registered',
    writes: false,
    input: z.strictObject({ request: f.helpRequestId }),
    output: z.object({ request: help }),
  }),
  withdraw: action({
    doc: 'I do not need it any more.',
    allow: 'registered',
    writes: true,
    input: z.strictObject(mine),
    output: z.object({ request: help }),
  }),
  rate: action({
    doc: 'Rates the answer, 1 to 5, and closes the request.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({
      ...mine,
      score: z.int('请选择满意程度').check(z.gte(1, '请选择满意程度'), z.lte(5)),
      comment: f.perhapsWords(200),
    }),
    output: z.object({ request: help }),
  }),
  received: action({
    doc: 'Requests of a building (its leader) or a community (staff), the live ones oldest first, the past ones latest first, 20 a page. Staff have first, over all pages, what is theirs to answer: escalated, missed, or without a leader.',
    allow: HANDLERS,
    writes: false,
    input: z.strictObject({ place: f.placeId, view: z.enum(['live', 'past']), after: z.optional(f.workCursor) }),
    output: z.object({ requests: z.array(helpSummary), next: z.nullable(f.workCursor) }),
  }),
  receivedOne: action({
    doc: 'One request as whoever handles it sees it.',
    allow: HANDLERS,
    writes: false,
    input: z.strictObject({ place: f.placeId, request: f.helpRequestId }),
    output: z.object({ request: help }),
  }),
  accept: action({
    doc: 'The leader takes it on, with the time promised for a home call or an errand.',
    allow: LEADERS_OWN,
    writes: true,
    input: z.strictObject({ ...handled, promisedAt: z.nullable(f.instant) }),
    output: z.object({ request: help }),
  }),
  answer: action({
    doc: 'Answers: what was said or done. The leader of the building, or staff and managers of the community.',
    allow: HANDLERS,
    writes: true,
    input: z.strictObject({ ...handled, text: f.words(500, '请写下答复') }),
    output: z.object({ request: help }),
  }),
  handOver: action({
    doc: 'The leader passes it on to staff, with the reason.',
    allow: LEADERS_OWN,
    writes: true,
    input: z.strictObject({ ...handled, reason: f.reason }),
    output: z.object({ request: help }),
  }),
})
