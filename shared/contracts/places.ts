import * as z from 'zod/mini'
import { IMPORT_STATUSES } from '../domain/import-machine'
import { MOVE_STEPS, PLACE_KINDS } from '../model/place'
import { action, contract } from './contract'
import * as f from './fields'
import './jitless'
import { areaActions } from './place-areas'

const placeView = z.object({ id: f.placeId, kind: z.enum(PLACE_KINDS), name: f.text })
const managedPlace = z.object({
  ...placeView.shape,
  status: z.enum(['open', 'moved', 'closed']),
  movedTo: z.nullable(f.placeId),
  code: z.nullable(f.text),
  rev: f.rev,
})
const importView = z.object({
  id: f.importId,
  name: f.text,
  at: f.instant,
  status: z.enum(IMPORT_STATUSES),
  rows: z.number(),
  written: z.number(),
  faults: z.number(),
  /** Places that the file adds. */
  fresh: z.number(),
  /** Parts of the present step done, of all; both 0 before it is known. */
  done: z.number(),
  chunks: z.number(),
  rev: f.rev,
})
const manages = { roles: ['manager'] as const }
const keyed = { community: f.communityId, key: f.clientKey }
/** A file may be for a whole street or district. */
const keyedImport = { community: f.communityOrAreaId, key: f.clientKey }

export const places = contract('places', {
  communities: action({
    doc: 'The communities that one can register in; the first 200.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({}),
    output: z.object({ communities: z.array(z.object({ id: f.communityId, name: f.text })), more: z.boolean() }),
  }),
  inside: action({
    doc: 'The open places directly inside a place, in order: for picking a home step by step; the first 500. One round trip.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({ parent: f.placeId }),
    output: z.object({ places: z.array(placeView), more: z.boolean() }),
  }),
  names: action({
    doc: 'The names of a place and of those it lies in, community first, household never. One round trip.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({ place: f.placeId }),
    output: z.object({ places: z.array(placeView) }),
  }),
  byCode: action({
    doc: 'The stairwell whose door bears a code, with the places it lies in. One or two round trips.',
    allow: 'everyone',
    writes: false,
    input: z.strictObject({ code: f.stairwellCode }),
    output: z.object({ stairwell: f.placeId, places: z.array(placeView) }),
  }),
  browse: action({
    doc: 'The places inside a place as a manager sees them: closed and moved ones too.',
    allow: manages,
    writes: false,
    input: z.strictObject({ community: f.communityId, parent: f.placeId }),
    output: z.object({ parent: managedPlace, places: z.array(managedPlace), more: z.boolean() }),
  }),
  add: action({
    doc: 'Adds a place inside another: its kind follows from the parent’s, its id from the name.',
    allow: manages,
    writes: true,
    input: z.strictObject({ ...keyed, parent: f.placeId, name: f.placeName }),
    output: z.object({ place: managedPlace }),
  }),
  rename: action({
    doc: 'Gives a place another name; its id stays.',
    allow: manages,
    writes: true,
    input: z.strictObject({ ...keyed, place: f.placeId, name: f.placeName, rev: f.rev }),
    output: z.object({ place: managedPlace }),
  }),
  close: action({
    doc: 'Closes a place that is no more; nobody may live or serve in it.',
    allow: manages,
    writes: true,
    input: z.strictObject({ ...keyed, place: f.placeId, rev: f.rev, reason: f.reason }),
    output: z.object({ place: managedPlace }),
  }),
  move: action({
    doc: 'Moves a building to another grid, or a grid to another compound, with all homes, people and posts in it; history keeps the old place. The timer finishes it.',
    allow: manages,
    writes: true,
    input: z.strictObject({ ...keyed, place: f.placeId, to: f.placeId, rev: f.rev }),
    output: z.object({ move: f.text, to: f.placeId }),
  }),
  moves: action({
    doc: 'The latest moves and how far they are.',
    allow: manages,
    writes: false,
    input: z.strictObject({ community: f.communityId }),
    output: z.object({
      moves: z.array(
        z.object({
          id: f.text,
          name: f.text,
          from: f.placeId,
          to: f.placeId,
          at: f.instant,
          step: z.enum(MOVE_STEPS),
          moved: z.number(),
        }),
      ),
    }),
  }),
  ...areaActions,
  neighbours: action({
    doc: 'The grids of a community and which of them lie side by side; `more` where a place holds more than the platform gives at once.',
    allow: { roles: ['manager', 'staff'] },
    writes: false,
    input: z.strictObject({ community: f.communityId }),
    output: z.object({ grids: z.array(placeView), links: z.array(z.array(f.placeId)), more: z.boolean() }),
  }),
  setNeighbours: action({
    doc: 'Says whether two grids lie side by side.',
    allow: manages,
    writes: true,
    input: z.strictObject({ ...keyed, one: f.placeId, other: f.placeId, linked: z.boolean() }),
    output: z.object({ links: z.array(z.array(f.placeId)) }),
  }),
  codes: action({
    doc: 'The codes to print for the doors of a building’s stairwells.',
    allow: { roles: ['manager', 'staff'] },
    writes: false,
    input: z.strictObject({ community: f.communityId, building: f.placeId }),
    output: z.object({ stairwells: z.array(z.object({ id: f.placeId, name: f.text, code: f.text })) }),
  }),
  doorCode: action({
    doc: 'The mini-program code for one stairwell’s door: a link, good for an hour, to its picture. WeChat’s own scanner opens registration with it. WeChat draws it the first time it is asked for.',
    allow: { roles: ['manager', 'staff'] },
    writes: false,
    input: z.strictObject({ community: f.communityId, stairwell: f.placeId }),
    output: z.object({ code: f.text, picture: f.text }),
  }),
  importTemplate: action({
    doc: 'A link, good for some minutes, to the spreadsheet to fill in: a column for each level below the community, street or district.',
    allow: manages,
    writes: false,
    input: z.strictObject({ community: f.communityOrAreaId }),
    output: z.object({ link: f.text }),
  }),
  startImport: action({
    doc: 'Checks an uploaded spreadsheet row by row; nothing is written before `applyImport`. One import at a time.',
    allow: manages,
    writes: true,
    input: z.strictObject({ ...keyedImport, file: f.fileId, name: f.spreadsheetName }),
    output: z.object({ import: importView }),
  }),
  applyImport: action({
    doc: 'Writes what was checked; households that are there already stay as they are.',
    allow: manages,
    writes: true,
    input: z.strictObject({ ...keyedImport, import: f.importId, rev: f.rev }),
    output: z.object({ import: importView }),
  }),
  cancelImport: action({
    doc: 'Gives up an import that was not written.',
    allow: manages,
    writes: true,
    input: z.strictObject({ ...keyedImport, import: f.importId, rev: f.rev }),
    output: z.object({ import: importView }),
  }),
  imports: action({
    doc: 'The latest twenty imports.',
    allow: manages,
    writes: false,
    input: z.strictObject({ community: f.communityOrAreaId }),
    output: z.object({ imports: z.array(importView) }),
  }),
  importDetail: action({
    doc: 'One import: how far it is, its first hundred faults, and a link to the marked copy.',
    allow: manages,
    writes: false,
    input: z.strictObject({ community: f.communityOrAreaId, import: f.importId }),
    output: z.object({
      import: importView,
      faults: z.array(z.object({ row: z.number(), column: f.text, message: f.text })),
      marked: z.nullable(f.text),
    }),
  }),
})
