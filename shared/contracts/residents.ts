import * as z from 'zod/mini'
import { FAMILY_STATUSES, RELATIONS } from '../domain/family-machine'
import { TENURES } from '../domain/home-machine'
import { PRIVACY_NOTICE } from '../domain/privacy-notice'
import { REVEAL_DUTIES } from '../model/person'
import { action, contract } from './contract'
import * as f from './fields'
import './jitless'
import { homeView, me } from './person-views'

const VOUCHERS = ['buildingLeader', 'staff', 'manager'] as const

const traits = z.object({
  birthYear: z.nullable(z.int('请填写出生年份').check(z.gte(1900, '出生年份不对'), z.lte(2100, '出生年份不对'))),
  disability: z.boolean(),
  language: z.nullable(z.enum(['mandarin', 'dialect', 'signLanguage', 'english', 'other'])),
  needsLift: z.boolean(),
  // Not said by clients from before it was asked.
  partyMember: z._default(z.boolean(), false),
  volunteer: z._default(z.boolean(), false),
})

/** A member of the family as the one who acts for them sees it, or as they see it themselves. */
const familyMember = z.object({
  id: f.familyMemberId,
  /** Whether the caller acts (`actor`), or is acted for (`member`). */
  side: z.enum(['actor', 'member']),
  name: f.text,
  /** The one who acts. */
  actorName: f.text,
  relation: z.enum(RELATIONS),
  birthYear: z.nullable(z.number()),
  hasApp: z.boolean(),
  status: z.enum(FAMILY_STATUSES),
  consent: z.nullable(z.object({ how: z.enum(['inApp', 'witnessed', 'guardian']), at: f.instant })),
  rev: f.rev,
})

const myHome = z.object({
  ...homeView.shape,
  /** District to household, in words: one's own address. */
  address: f.text,
})

/** A home in a voucher's queue. */
const application = z.object({
  person: f.personId,
  home: f.homeId,
  name: f.text,
  tenure: z.enum(TENURES),
  stairwell: f.placeId,
  /** `1号楼 2单元 501室`: whoever vouches must know which home. */
  address: f.text,
  since: f.instant,
  due: z.nullable(f.instant),
  /** The caller lives there: somebody else must answer. */
  own: z.boolean(),
})

const answered = { place: f.placeId, person: f.personId, home: f.homeId, key: f.clientKey }
const mineOnly = { person: me }

export const residents = contract('residents', {
  mine: action({
    doc: 'All of my profile page: homes with their addresses, my own phone masked, what I said of myself, what I agreed to.',
    allow: 'registered',
    writes: false,
    input: z.strictObject({}),
    output: z.object({
      person: me,
      /** `138****1234` */
      phone: f.text,
      phoneFrom: z.enum(['typed', 'wechat']),
      homes: z.array(myHome),
      traits: z.nullable(traits),
      consents: z.array(z.object({ notice: f.text, at: f.instant })),
    }),
  }),
  addHome: action({
    doc: 'Adds a home of the caller, as the main one if asked; with `leaves`, moves out of another in the same write.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({
      household: f.placeId,
      tenure: z.enum(TENURES, '请选择您和这处住房的关系'),
      main: z.boolean(),
      leaves: z.optional(f.homeId),
      key: f.clientKey,
    }),
    output: z.object(mineOnly),
  }),
  setMainHome: action({
    doc: 'Puts one of my homes first.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ home: f.homeId, key: f.clientKey }),
    output: z.object(mineOnly),
  }),
  leaveHome: action({
    doc: 'I do not live there any more: the verification ends at once.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ home: f.homeId, key: f.clientKey }),
    output: z.object(mineOnly),
  }),
  applyVerification: action({
    doc: 'Asks the building leader or staff to vouch for a home; an answer is owed in three working days.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ home: f.homeId, key: f.clientKey }),
    output: z.object(mineOnly),
  }),
  withdrawVerification: action({
    doc: 'Takes an application back.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ home: f.homeId, key: f.clientKey }),
    output: z.object(mineOnly),
  }),
  verificationQueue: action({
    doc: 'Homes waiting for verification in a building (its leader) or a community (staff), oldest first, 50 a page.',
    allow: { roles: VOUCHERS, of: 'place' },
    writes: false,
    input: z.strictObject({ place: f.placeId }),
    output: z.object({ applications: z.array(application), more: z.boolean() }),
  }),
  verify: action({
    doc: 'Vouches for a home: three years for an owner, one for a tenant. Nobody vouches for a household of their own.',
    allow: { roles: VOUCHERS, of: 'place' },
    writes: true,
    input: z.strictObject(answered),
    output: z.object({ verifiedUntil: f.instant }),
  }),
  refuse: action({
    doc: 'Answers that a home could not be verified, and why.',
    allow: { roles: VOUCHERS, of: 'place' },
    writes: true,
    input: z.strictObject({ ...answered, reason: f.reason }),
    output: z.object({ refused: z.literal(true) }),
  }),
  setTraits: action({
    doc: 'What I say of myself for the sake of rules that need it; null or false takes it back. Stored encrypted.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ ...traits.shape, key: f.clientKey }),
    output: z.object({ traits }),
  }),
  rename: action({
    doc: 'Corrects my name; verified homes wait for verification again.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ name: f.personName, key: f.clientKey }),
    output: z.object(mineOnly),
  }),
  changePhone: action({
    doc: 'Changes my phone: typed, or by the code of WeChat’s getPhoneNumber.',
    allow: 'registered',
    writes: true,
    input: z
      .strictObject({
        phone: z.optional(f.phone),
        phoneCode: z.optional(z.string().check(z.minLength(8), z.maxLength(128))),
        key: f.clientKey,
      })
      .check(
        z.refine(({ phone, phoneCode }) => (phone === undefined) !== (phoneCode === undefined), {
          error: '请填写手机号',
          path: ['phone'],
        }),
      ),
    output: z.object({ phone: f.text }),
  }),
  agree: action({
    doc: 'Agrees to the privacy notice in force.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ notice: z.literal(PRIVACY_NOTICE), key: f.clientKey }),
    output: z.object(mineOnly),
  }),
  family: action({
    doc: 'Whom I act for, who acts for me, and who asks whether they may: live ones alone, none that was declined or has ended.',
    allow: 'registered',
    writes: false,
    input: z.strictObject({}),
    output: z.object({ members: z.array(familyMember) }),
  }),
  addMember: action({
    doc: 'Asks to act for a family member or neighbour. With a phone, they agree in the app; without one, leader or staff witness it; for a child under 14 the guardian’s word is enough.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({
      name: f.personName,
      relation: z.enum(RELATIONS, '请选择关系'),
      birthYear: z.nullable(z.int('请填写出生年份').check(z.gte(1900, '出生年份不对'), z.lte(2100, '出生年份不对'))),
      phone: z.nullable(f.phone),
      key: f.clientKey,
    }),
    output: z.object({ member: familyMember }),
  }),
  answerMember: action({
    doc: 'The member’s own word, in the app: whether somebody may act for them.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ member: f.familyMemberId, rev: f.rev, agree: z.boolean(), key: f.clientKey }),
    output: z.object({ member: familyMember }),
  }),
  endMember: action({
    doc: 'Ends acting for somebody, from either side, at once.',
    allow: 'registered',
    writes: true,
    input: z.strictObject({ member: f.familyMemberId, rev: f.rev, key: f.clientKey }),
    output: z.object({ member: familyMember }),
  }),
  witnessQueue: action({
    doc: 'Members without the app whose consent should be heard in person, in a building or a community; oldest first, 50 a page.',
    allow: { roles: VOUCHERS, of: 'place' },
    writes: false,
    input: z.strictObject({ place: f.placeId }),
    output: z.object({
      waiting: z.array(
        z.object({
          member: f.familyMemberId,
          name: f.text,
          actorName: f.text,
          relation: z.enum(RELATIONS),
          buildingName: f.text,
          rev: f.rev,
          since: f.instant,
          own: z.boolean(),
        }),
      ),
      more: z.boolean(),
    }),
  }),
  witness: action({
    doc: 'Records that the member agreed, or did not, in the hearing of leader or staff; never for oneself.',
    allow: { roles: VOUCHERS, of: 'place' },
    writes: true,
    input: z.strictObject({
      place: f.placeId,
      member: f.familyMemberId,
      rev: f.rev,
      agree: z.boolean(),
      note: f.note,
      key: f.clientKey,
    }),
    output: z.object({ status: z.enum(FAMILY_STATUSES) }),
  }),
  reveal: action({
    doc: 'Shows a resident’s phone (and home, for a verification or a home call) to whoever has the duty; logged where the resident sees it, before it is shown.',
    allow: { roles: VOUCHERS, of: 'place' },
    writes: true,
    input: z.strictObject({
      place: f.placeId,
      person: f.personId,
      duty: z.enum(['verification', 'helpRequest', 'booking']),
      /** Home, request or booking in question. */
      about: z.union([f.homeId, f.helpRequestId, f.bookingId], '请选择要联系的事情'),
      key: f.clientKey,
    }),
    output: z.object({ phone: f.text, address: z.nullable(f.text) }),
  }),
  reveals: action({
    doc: 'Who was shown my phone, when, and by what right; latest first, 30 a page.',
    allow: 'registered',
    writes: false,
    input: z.strictObject({ after: z.optional(f.cursor) }),
    output: z.object({
      reveals: z.array(
        z.object({
          id: f.text,
          byName: f.text,
          duty: z.enum(REVEAL_DUTIES),
          placeName: f.text,
          at: f.instant,
        }),
      ),
      next: z.nullable(f.cursor),
    }),
  }),
  exportMine: action({
    doc: 'Everything that is stored of me, in words, section by section; lists to their latest 200 lines.',
    allow: 'registered',
    writes: false,
    input: z.strictObject({}),
    output: z.object({
      at: f.instant,
      sections: z.array(
        z.object({
          title: f.text,
          lines: z.array(z.array(z.object({ label: f.text, value: f.text }))),
          cut: z.boolean(),
        }),
      ),
    }),
  }),
  erase: action({
    doc: 'Erases me: name, phone, homes, messages and what I wrote; what was done keeps an actor without a name. Not while I hold a role or a live booking. For everyone, so that a repeat is told success too: of a stranger nothing is stored.',
    allow: 'everyone',
    writes: true,
    input: z.strictObject({ confirm: z.literal('注销', '请输入“注销”两个字'), key: f.clientKey }),
    output: z.object({ erased: z.literal(true) }),
  }),
})
