import * as z from 'zod/mini'
import { GRID_DUTIES, GRID_POSTS } from '../domain/grid-duties'
import { VISIT_STATUSES } from '../model/grid'
import { action, contract } from './contract'
import * as f from './fields'
import './jitless'

const worker = z.object({ person: f.personId, name: f.text })
const rotaLine = z.strictObject({
  post: z.enum(GRID_POSTS),
  weekdays: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1, '请选择星期'), z.maxLength(7)),
  from: f.clock,
  to: f.clock,
  where: f.words(30, '请写明在哪里'),
})
const rotaChange = z.object({
  from: f.day,
  to: f.day,
  post: z.enum(GRID_POSTS),
  substitute: z.nullable(worker),
  reason: f.text,
})
const team = z.object({
  grid: f.placeId,
  name: f.text,
  branch: z.object({ name: f.text, secretary: f.text }),
  posts: z.object({ A: z.nullable(worker), B: z.nullable(worker) }),
})
/** Who is on, on a day: empty on a day off. */
const shift = z.object({
  post: z.enum(GRID_POSTS),
  name: f.text,
  from: f.clock,
  to: f.clock,
  where: f.text,
  /** Stands in for this one. */
  insteadOf: z.nullable(f.text),
})
const dayOn = z.object({
  day: f.day,
  kind: z.enum(['work', 'makeUp', 'weekend', 'holiday', 'unknown']),
  shifts: z.array(shift),
  /** A post that should be held and is not. */
  unheld: z.array(z.object({ post: z.enum(GRID_POSTS), reason: f.text })),
})
const visitView = z.object({
  id: f.visitId,
  at: f.instant,
  duty: z.enum(GRID_DUTIES),
  grid: f.placeId,
  placeName: f.text,
  workerName: f.text,
  whom: f.text,
  found: f.text,
  done: f.text,
  followUp: f.text,
  notes: z.array(z.object({ at: f.instant, byName: f.text, text: f.text })),
  status: z.enum(VISIT_STATUSES),
  rev: f.rev,
})
const LEDGER = { roles: ['gridWorker', 'staff', 'manager'] as const, of: 'place' as const }
const manages = { roles: ['manager'] as const }
const keyed = { community: f.communityId, grid: f.placeId, rev: f.rev, key: f.clientKey }

export const grids = contract('grids', {
  list: action({
    doc: 'The grids of a community with their branch and posts; the first 200. One round trip.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({ community: f.communityId }),
    output: z.object({ teams: z.array(team), more: z.boolean() }),
  }),
  grid: action({
    doc: 'One grid as its residents see it: buildings, branch, posts, and who is on today and the six days after.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({ grid: f.placeId }),
    output: z.object({ team, buildings: z.array(z.object({ id: f.placeId, name: f.text })), days: z.array(dayOn) }),
  }),
  plan: action({
    doc: 'A grid’s rota as whoever edits it sees it.',
    allow: { roles: ['manager', 'staff'] },
    writes: false,
    input: z.strictObject({ community: f.communityId, grid: f.placeId }),
    output: z.object({ team, rota: z.array(rotaLine), changes: z.array(rotaChange), rev: f.rev }),
  }),
  setTeam: action({
    doc: 'Names a grid’s branch or group and who holds its posts; holders must have the role of grid worker there.',
    allow: manages,
    writes: true,
    input: z.strictObject({
      ...keyed,
      branch: z.strictObject({ name: f.perhapsWords(40), secretary: f.perhapsWords(20) }),
      A: z.nullable(f.personId),
      B: z.nullable(f.personId),
    }),
    output: z.object({ team, rev: f.rev }),
  }),
  setRota: action({
    doc: 'Sets the weekly rota; lines of one post may not overlap.',
    allow: manages,
    writes: true,
    input: z.strictObject({ ...keyed, rota: z.array(rotaLine).check(z.maxLength(14, '最多 14 行')) }),
    output: z.object({ rota: z.array(rotaLine), rev: f.rev }),
  }),
  setChange: action({
    doc: 'A stand-in for some days, or nobody, with the reason.',
    allow: manages,
    writes: true,
    input: z.strictObject({
      ...keyed,
      from: f.day,
      to: f.day,
      post: z.enum(GRID_POSTS),
      substitute: z.nullable(f.personId),
      reason: f.reason,
    }),
    output: z.object({ changes: z.array(rotaChange), rev: f.rev }),
  }),
  recordVisit: action({
    doc: 'Writes a line of the visit log: what was found and what was done. Stored encrypted.',
    allow: LEDGER,
    writes: true,
    input: z.strictObject({
      /** The grid. */
      place: f.placeId,
      stairwell: z.nullable(f.placeId),
      duty: z.enum(GRID_DUTIES, '请选择走访事由'),
      whom: f.perhapsWords(30),
      found: f.words(500, '请写下看到了什么'),
      done: f.perhapsWords(500),
      followUp: f.perhapsWords(200),
      key: f.clientKey,
    }),
    output: z.object({ visit: visitView }),
  }),
  visits: action({
    doc: 'The visit log of a grid, or of a community, latest first, 20 a page.',
    allow: LEDGER,
    writes: false,
    input: z.strictObject({ place: f.placeId, open: z.boolean(), after: z.optional(f.cursor) }),
    output: z.object({ visits: z.array(visitView), next: z.nullable(f.cursor) }),
  }),
  visit: action({
    doc: 'One line of the visit log.',
    allow: LEDGER,
    writes: false,
    input: z.strictObject({ place: f.placeId, visit: f.visitId }),
    output: z.object({ visit: visitView }),
  }),
  noteVisit: action({
    doc: 'Adds what came of it; with `close`, nothing is left to do.',
    allow: LEDGER,
    writes: true,
    input: z.strictObject({
      place: f.placeId,
      visit: f.visitId,
      rev: f.rev,
      text: f.words(300, '请写下进展'),
      close: z.boolean(),
      key: f.clientKey,
    }),
    output: z.object({ visit: visitView }),
  }),
})
