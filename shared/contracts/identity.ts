import * as z from 'zod/mini'
import { TENURES } from '../domain/home-machine'
import { PRIVACY_NOTICE } from '../domain/privacy-notice'
import { MANAGED_KINDS } from '../domain/role-places'
import { AUDIT_ACTS } from '../model/person'
import { action, contract } from './contract'
import * as f from './fields'
import './jitless'
import { grantView, me } from './person-views'

/** A role of a person within a place of the manager's community, or at the street or district that they manage. */
const power = { community: f.communityOrAreaId, person: f.personId, role: f.grantableRole, place: f.placeId }

const invitation = z.object({
  id: f.invitationId,
  phoneTail: f.text,
  role: f.role,
  place: f.placeId,
  placeName: f.text,
  until: z.nullable(f.instant),
  expiresAt: f.instant,
  status: z.enum(['open', 'expired', 'locked', 'used', 'withdrawn']),
})

export const identity = contract('identity', {
  whoAmI: action({
    doc: 'Who the caller is: `person` is null before registration. One round trip.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({}),
    output: z.object({ person: z.nullable(me) }),
  }),
  ways: action({
    doc: 'What the operator has set up: whether WeChat may be asked for the phone number. No round trip.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({}),
    output: z.object({ wechatPhone: z.boolean() }),
  }),
  register: action({
    doc: 'Registers the caller: name, phone (typed, or the code of WeChat’s getPhoneNumber), and household (null for staff who live elsewhere).',
    allow: 'everyone',
    writes: true,
    input: z
      .strictObject({
        name: f.personName,
        phone: z.optional(f.phone),
        /** What `getPhoneNumber` gave; exchanged by the server. */
        phoneCode: z.optional(z.string().check(z.minLength(8), z.maxLength(128))),
        community: f.communityId,
        household: z.nullable(f.placeId),
        tenure: z.optional(z.enum(TENURES)),
        /** Version of the privacy notice that was agreed to. */
        notice: z.literal(PRIVACY_NOTICE),
        key: f.clientKey,
      })
      .check(
        z.refine(({ phone, phoneCode }) => (phone === undefined) !== (phoneCode === undefined), {
          error: '请填写手机号',
          path: ['phone'],
        }),
      ),
    output: z.object({ person: me }),
  }),
  claimManager: action({
    doc: 'Binds the first manager of a community, or of the street or district that it lies in, with the one-time code that the installer printed.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({
      community: f.communityId,
      /** What of the community’s path the code is for; the community itself if absent. */
      of: z.optional(z.enum(MANAGED_KINDS)),
      code: f.managerCode,
      key: f.clientKey,
    }),
    output: z.object({ person: me }),
  }),
  grant: action({
    doc: 'A manager gives a registered person a role within a place of the community, or that of manager at a street or district, from now or later, until a moment or open-ended.',
    allow: { roles: ['manager'] },
    writes: true,
    input: z.strictObject({
      ...power,
      from: z.optional(f.instant),
      until: z.optional(z.nullable(f.instant)),
      key: f.clientKey,
    }),
    output: z.object({ grants: z.array(grantView) }),
  }),
  revoke: action({
    doc: 'A manager takes a role back, at once.',
    allow: { roles: ['manager'] },
    writes: true,
    input: z.strictObject({ ...power, reason: z.optional(f.reason), key: f.clientKey }),
    output: z.object({ grants: z.array(grantView) }),
  }),
  team: action({
    doc: 'Who holds which role in the community, with names of places; those whose time is over too, until they are taken back; 999 people at most.',
    allow: { roles: ['manager', 'staff'] },
    writes: false,
    input: z.strictObject({ community: f.communityOrAreaId }),
    output: z.object({
      members: z.array(
        z.object({
          person: f.personId,
          name: f.text,
          grants: z.array(z.object({ ...grantView.shape, placeName: f.text, current: z.boolean() })),
        }),
      ),
      more: z.boolean(),
    }),
  }),
  invite: action({
    doc: 'A manager invites whoever has a phone number to a role: the answer has the code to hand over, good once and for seven days.',
    allow: { roles: ['manager'] },
    writes: true,
    input: z.strictObject({
      community: f.communityOrAreaId,
      role: f.grantableRole,
      place: f.placeId,
      phone: f.phone,
      until: z.optional(z.nullable(f.instant)),
      key: f.clientKey,
    }),
    output: z.object({ invitation, code: f.text }),
  }),
  invitations: action({
    doc: 'The invitations of the last thirty days, the open ones first; the latest 200 each of those open, used and withdrawn.',
    allow: { roles: ['manager'] },
    writes: false,
    input: z.strictObject({ community: f.communityOrAreaId }),
    output: z.object({ invitations: z.array(invitation), more: z.boolean() }),
  }),
  withdrawInvitation: action({
    doc: 'A manager takes an open invitation back.',
    allow: { roles: ['manager'] },
    writes: true,
    input: z.strictObject({ community: f.communityOrAreaId, invitation: f.invitationId, key: f.clientKey }),
    output: z.object({ invitation: f.invitationId }),
  }),
  acceptInvitation: action({
    doc: 'Takes the role that the caller’s phone was invited to: five wrong tries lock it, ten an hour are all one has.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ code: f.invitationCode, key: f.clientKey }),
    output: z.object({ person: me }),
  }),
  audit: action({
    doc: 'Every change of powers in the community, and every invitation to one, latest first, 30 a page.',
    allow: { roles: ['manager'] },
    writes: false,
    input: z.strictObject({ community: f.communityOrAreaId, after: z.optional(f.cursor) }),
    output: z.object({
      lines: z.array(
        z.object({
          id: f.text,
          at: f.instant,
          by: f.text,
          subject: f.text,
          act: z.enum(AUDIT_ACTS),
          role: z.nullable(f.role),
          placeName: f.text,
          until: z.nullable(f.instant),
          reason: z.nullable(f.text),
        }),
      ),
      next: z.nullable(f.cursor),
    }),
  }),
})
