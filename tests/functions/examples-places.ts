import { importIdOf, personIdOf, stairwellCodeOf } from '../../cloudfunctions/kit/ids'
import { newImport } from '../../cloudfunctions/modules/places/import-turn'
import type { places } from '../../shared/contracts/places'
import { importFolder } from '../../shared/domain/import-machine'
import type { Place } from '../../shared/model/place'
import { MONDAY, newKey, type Stack } from '../stack'
import { contactOf, HOME, manager, person, put, stranger } from '../world'
import type { ExamplesOf } from './example'

const COMPOUND = `${HOME}.c1`
const GRID = `${COMPOUND}.g01`
const BUILDING = `${GRID}.b01`
/** A second grid beside the first, with an empty building of its own. */
export const SECOND_GRID = `${COMPOUND}.g02`
export const EMPTY_BUILDING = `${SECOND_GRID}.b09`

export const STREET = 'minghu.chunhe'
/** A community of the street in which nobody lives or serves yet, and whose hall nobody has told of. */
export const NEW_COMMUNITY = `${STREET}.nxinfang`
/** Manages the street, and so whatever lies in it. */
export const streetManager = 'test-street-manager'
/** A hall as its manager tells of it. */
export const HALL = {
  name: '清泉社区党群服务中心',
  address: '清泉路 8 号',
  phone: '0000-1000008',
  hours: '周一至周五 8:30–17:30',
}

const managerId = personIdOf(manager)
/** What the manager uploaded, and imports of the manager's that were checked, and that are being read. */
export const UPLOAD = `${importFolder(managerId)}/households.xlsx`
export const CHECKED_IMPORT = importIdOf(managerId, 'checked-example-key')
export const READING_IMPORT = importIdOf(managerId, 'reading-example-key')

export const placeAt = (
  _id: string,
  kind: Place['kind'],
  name: string,
  order: number,
  rest: Partial<Place> = {},
): Place => ({
  _id,
  kind,
  name,
  parent: _id.slice(0, _id.lastIndexOf('.')),
  order,
  status: 'open',
  movedTo: null,
  code: kind === 'stairwell' ? stairwellCodeOf(_id) : null,
  history: [],
  rev: 0,
  ...rest,
})

/** The id that storage gives a path. */
export const fileAt = (path: string) => `cloud://local-cloud.local/${path}`

export function furnishPlaces(stack: Stack): void {
  put(stack, 'places', [
    placeAt(SECOND_GRID, 'grid', '第二网格', 2),
    placeAt(EMPTY_BUILDING, 'building', '9号楼', 9),
    placeAt(`${EMPTY_BUILDING}.u1`, 'stairwell', '1单元', 1),
  ])
  put(stack, 'places', [placeAt(NEW_COMMUNITY, 'community', '新芳社区', 3)])
  put(stack, 'people', [person(streetManager, '街道管理员', ['manager', STREET])])
  put(stack, 'contacts', [contactOf(streetManager)])
  const file = fileAt(UPLOAD)
  const read = { file, by: managerId, name: '住户.xlsx', rows: 1, chunks: 1 }
  put(stack, 'imports', [
    newImport(CHECKED_IMPORT, HOME, MONDAY - 2000, { ...read, status: 'checked', workAt: null, rev: 1 }),
    newImport(READING_IMPORT, HOME, MONDAY - 1000, { file, by: managerId, name: '住户.xlsx' }),
  ])
  void stack.cloud.storage.put(UPLOAD, Buffer.from('PK\u0003\u0004 and so on'))
}

const at = { community: HOME }

export const PLACES: ExamplesOf<typeof places> = {
  communities: { as: stranger, input: {} },
  inside: { as: stranger, input: { parent: COMPOUND } },
  names: { as: stranger, input: { place: `${BUILDING}.u1` } },
  byCode: { as: stranger, input: { code: stairwellCodeOf(`${BUILDING}.u1`) } },
  browse: { as: manager, input: { ...at, parent: COMPOUND } },
  add: { as: manager, input: { ...at, parent: GRID, name: '7号楼', key: newKey() } },
  rename: { as: manager, input: { ...at, place: BUILDING, name: '红星楼', rev: 0, key: newKey() } },
  close: { as: manager, input: { ...at, place: EMPTY_BUILDING, rev: 0, reason: '已经拆除', key: newKey() } },
  move: { as: manager, input: { ...at, place: BUILDING, to: SECOND_GRID, rev: 0, key: newKey() } },
  moves: { as: manager, input: at },
  areas: { as: streetManager, input: { place: STREET } },
  addArea: { as: streetManager, input: { place: STREET, name: '清泉社区', hall: HALL, key: newKey() } },
  renameArea: {
    as: streetManager,
    input: { place: STREET, area: NEW_COMMUNITY, name: '新苑社区', rev: 0, key: newKey() },
  },
  setHall: { as: manager, input: { community: HOME, hall: HALL, rev: 0, key: newKey() } },
  neighbours: { as: manager, input: at },
  setNeighbours: { as: manager, input: { ...at, one: GRID, other: SECOND_GRID, linked: true, key: newKey() } },
  codes: { as: manager, input: { ...at, building: BUILDING } },
  doorCode: { as: manager, input: { ...at, stairwell: `${BUILDING}.u1` } },
  importTemplate: { as: manager, input: at },
  startImport: { as: manager, input: { ...at, file: fileAt(UPLOAD), name: '住户.xlsx', key: newKey() } },
  applyImport: { as: manager, input: { ...at, import: CHECKED_IMPORT, rev: 1, key: newKey() } },
  cancelImport: { as: manager, input: { ...at, import: READING_IMPORT, rev: 0, key: newKey() } },
  imports: { as: manager, input: at },
  importDetail: { as: manager, input: { ...at, import: CHECKED_IMPORT } },
}
