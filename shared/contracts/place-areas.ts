import * as z from 'zod/mini'
import { action } from './contract'
import * as f from './fields'
import './jitless'

/** Where a community serves its residents, as its managers tell it. */
const hall = z.strictObject({
  name: f.placeName,
  address: f.words(60, '请填写大厅地址'),
  phone: z
    .string('请填写大厅电话')
    .check(z.trim(), z.regex(/^\d[\d -]{4,18}\d$/, '电话只写数字和短横线，例如 0000-1234567')),
  hours: f.words(60, '请填写开放时间'),
})
const hallView = z.object({ name: f.text, address: f.text, phone: f.text, hours: f.text, rev: f.rev })
const areaView = z.object({
  id: f.placeId,
  kind: z.enum(['district', 'street', 'community']),
  name: f.text,
  status: z.enum(['open', 'moved', 'closed']),
  rev: f.rev,
  /** Of a community; empty strings until somebody tells. Null of a street. */
  hall: z.nullable(hallView),
})
/** A manager of a district, or of a street for what lies in that street. */
const managesArea = { roles: ['manager'], of: 'place' } as const
const STREET_DEPTH = 2

/** What a manager of a district or street does with the levels above a community. */
export const areaActions = {
  areas: action({
    doc: 'What lies directly inside a district or a street: its streets, or its communities with what they tell of their halls.',
    allow: managesArea,
    writes: false,
    input: z.strictObject({ place: f.areaId }),
    output: z.object({ parent: areaView, areas: z.array(areaView), more: z.boolean() }),
  }),
  addArea: action({
    doc: 'Adds a street in a district, or in a street a community with its hall: one can register there at once.',
    allow: managesArea,
    writes: true,
    input: z.strictObject({ place: f.areaId, name: f.placeName, hall: z.optional(hall), key: f.clientKey }).check(
      // Of a place that is none, only the place is wrong.
      z.refine(
        ({ place, hall }) =>
          !f.areaId.safeParse(place).success || (place.split('.').length === STREET_DEPTH) === (hall !== undefined),
        { error: '社区要填写服务大厅，街道不用', path: ['hall'] },
      ),
    ),
    output: z.object({ area: areaView }),
  }),
  renameArea: action({
    doc: 'Gives a street or a community another name, in the district or street that it lies in; its id stays.',
    allow: managesArea,
    writes: true,
    input: z.strictObject({ place: f.areaId, area: f.placeId, name: f.placeName, rev: f.rev, key: f.clientKey }),
    output: z.object({ area: areaView }),
  }),
  setHall: action({
    doc: 'Tells where a community’s hall is, its phone and its hours; `rev` is the hall’s.',
    allow: { roles: ['manager'] },
    writes: true,
    input: z.strictObject({ community: f.communityId, hall, rev: f.rev, key: f.clientKey }),
    output: z.object({ hall: hallView }),
  }),
}
