import * as z from 'zod/mini'
import { bookingSummary, itemSummary } from './booking-views'
import { action, contract } from './contract'
import * as f from './fields'
import './jitless'
import { noticeSummary } from './notice-views'
import { me } from './person-views'

export const communityView = z.object({
  id: f.communityId,
  name: f.text,
  hall: z.object({ name: f.text, address: f.text, phone: f.text, hours: f.text }),
})

export const livingRoomView = z.object({
  id: f.text,
  name: f.text,
  address: f.text,
  hours: f.text,
  functions: z.array(z.enum(['study', 'convenience', 'deliberation', 'culture', 'mediation'])),
  keeper: f.text,
})

export const home = contract('home', {
  firstScreen: action({
    doc: 'All that the first screen shows, in one call. Without `community`: the caller’s own, else the first one.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({ community: z.optional(f.communityId) }),
    output: z.object({
      person: z.nullable(me),
      /** null only where no community has been set up yet. */
      community: z.nullable(communityView),
      popular: z.array(itemSummary),
      /** My soonest live booking. */
      next: z.nullable(bookingSummary),
      /** Counted to 99. */
      unread: z.number(),
      /** Public record of my building's leader. */
      leader: z.nullable(z.object({ name: f.text, building: f.text })),
      /** The latest notices for me, as the feed has them: three at most. */
      notices: z.array(noticeSummary),
      /** An emergency that I have not acknowledged yet: it stays on top of every page. */
      emergency: z.nullable(noticeSummary),
      /** Requests waiting for an answer (counted to 99); null for those who do not work the desk. */
      waiting: z.nullable(z.number()),
    }),
  }),
  livingRooms: action({
    doc: 'The red-heart living rooms (红心会客厅) of a community.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({ community: f.communityId }),
    output: z.object({ rooms: z.array(livingRoomView) }),
  }),
})
