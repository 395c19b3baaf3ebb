import * as z from 'zod/mini'
import { PLACE_KINDS } from '../model/place'
import { action, contract } from './contract'
import * as f from './fields'
import './jitless'

export const grantView = z.object({ role: f.role, place: f.placeId, from: f.instant, until: z.nullable(f.instant) })

/** Oneself, as one may see it: without phone and household. */
export const me = z.object({
  id: f.personId,
  name: f.text,
  community: f.communityId,
  stairwell: z.nullable(f.placeId),
  verified: z.boolean(),
  grants: z.array(grantView),
})

/** A role of a person within a place of the manager's community. */
const power = {
  community: f.communityId,
  person: f.personId,
  role: z.enum(['buildingLeader', 'gridWorker', 'staff', 'manager']),
  place: f.placeId,
  key: f.clientKey,
}

export const identity = contract('identity', {
  whoAmI: action({
    doc: 'Who the caller is: `person` is null before registration. One round trip.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({}),
    output: z.object({ person: z.nullable(me) }),
  }),
  communities: action({
    doc: 'The communities that one can register in.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({}),
    output: z.object({ communities: z.array(z.object({ id: f.communityId, name: f.text })) }),
  }),
  places: action({
    doc: 'The places directly inside a place, in order: for picking a home step by step.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({ parent: f.placeId }),
    output: z.object({
      places: z.array(z.object({ id: f.placeId, kind: z.enum(PLACE_KINDS), name: f.text })),
    }),
  }),
  register: action({
    doc: 'Registers the caller: name, typed phone, and household (null for staff who live elsewhere). Unverified until someone vouches.',
    allow: 'everyone',
    writes: true,
    input: z.strictObject({
      name: f.personName,
      phone: f.phone,
      community: f.communityId,
      household: z.nullable(f.placeId),
      /** Version of the privacy notice that was agreed to. */
      notice: z.literal('2026-11'),
      key: f.clientKey,
    }),
    output: z.object({ person: me }),
  }),
  claimManager: action({
    doc: 'Binds the first manager of a community with the one-time code that the installer printed.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ community: f.communityId, code: f.managerCode, key: f.clientKey }),
    output: z.object({ person: me }),
  }),
  grant: action({
    doc: 'A manager gives a registered person a role within a place of the community.',
    allow: { roles: ['manager'] },
    writes: true,
    input: z.strictObject(power),
    output: z.object({ grants: z.array(grantView) }),
  }),
  revoke: action({
    doc: 'A manager takes a role back, at once.',
    allow: { roles: ['manager'] },
    writes: true,
    input: z.strictObject(power),
    output: z.object({ grants: z.array(grantView) }),
  }),
})
