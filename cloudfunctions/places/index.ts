import { places } from '../../shared/contracts/places'
import { serve } from '../kit/serve'
import { addArea, renameArea } from '../modules/places/area-edit'
import { areas } from '../modules/places/areas'
import { browse, codes } from '../modules/places/browse'
import { close } from '../modules/places/close'
import { doorCode } from '../modules/places/door-code'
import { add, rename } from '../modules/places/edit'
import { setHall } from '../modules/places/hall'
import { applyImport, cancelImport, startImport } from '../modules/places/import-commands'
import { importDetail, imports, importTemplate } from '../modules/places/import-lists'
import { byCode, communities, inside, names } from '../modules/places/look-up'
import { move, moves } from '../modules/places/move'
import { neighbours, setNeighbours } from '../modules/places/neighbours'

export const main = serve(places, {
  communities,
  inside,
  names,
  byCode,
  browse,
  add,
  rename,
  close,
  move,
  moves,
  areas,
  addArea,
  renameArea,
  setHall,
  neighbours,
  setNeighbours,
  codes,
  doorCode,
  importTemplate,
  startImport,
  applyImport,
  cancelImport,
  imports,
  importDetail,
})
