import { grids } from '../../shared/contracts/grids'
import { serve } from '../kit/serve'
import { setChange, setRota, setTeam } from '../modules/grids/edit'
import { noteVisit } from '../modules/grids/note-visit'
import { grid, list, plan } from '../modules/grids/read'
import { recordVisit } from '../modules/grids/record-visit'
import { visit, visits } from '../modules/grids/visits'

export const main = serve(grids, {
  list,
  grid,
  plan,
  setTeam,
  setRota,
  setChange,
  recordVisit,
  visits,
  visit,
  noteVisit,
})
