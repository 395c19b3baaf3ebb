import * as z from 'zod/mini'
import { HOME_STATUSES, TENURES } from '../domain/home-machine'
import * as f from './fields'
import './jitless'

export const grantView = z.object({ role: f.role, place: f.placeId, from: f.instant, until: z.nullable(f.instant) })

/** A home as its own resident may see it, but for the household, which only `residents.mine` tells. */
export const homeView = z.object({
  id: f.homeId,
  stairwell: f.placeId,
  tenure: z.enum(TENURES),
  status: z.enum(HOME_STATUSES),
  /** Vouched for, and not yet run out. */
  verified: z.boolean(),
  verifiedUntil: z.nullable(f.instant),
  due: z.nullable(f.instant),
  reason: z.nullable(f.text),
})

/** Oneself, as one may see it: without phone and household. */
export const me = z.object({
  id: f.personId,
  name: f.text,
  community: f.communityId,
  /** The main home first; empty for who lives elsewhere. */
  homes: z.array(homeView),
  /** Verified in the main home. */
  verified: z.boolean(),
  grants: z.array(grantView),
  /** False while a newer privacy notice waits for agreement. */
  agreed: z.boolean(),
})
