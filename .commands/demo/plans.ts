import type { Place } from '../../shared/model/place'
import { type CommunityPlan, place } from './place-tree'

/** All invented: no district, street or community of these names in this order exists. */
export const DISTRICT: Place = place('minghu', 'district', '明湖区', null, 0)
const STREET: Place = place('minghu.chunhe', 'street', '春和街道', DISTRICT._id, 0)

const LOW = { stairwells: 3, floors: 5, doors: 2 }
const WIDE = { stairwells: 2, floors: 5, doors: 3 }
const TOWER = { stairwells: 1, floors: 15, doors: 2 }

/** 4 compounds, 10 grids, 40 buildings, 1,200 households. */
export const HONGXIN: CommunityPlan = {
  id: 'minghu.chunhe.hongxin',
  name: '红心社区',
  order: 0,
  compounds: [
    { name: '春和苑', grids: 3, buildingsPerGrid: 4, building: LOW },
    { name: '明湖里', grids: 3, buildingsPerGrid: 4, building: WIDE },
    { name: '向阳家园', grids: 2, buildingsPerGrid: 4, building: TOWER },
    { name: '青禾新村', grids: 2, buildingsPerGrid: 4, building: WIDE },
  ],
}

export const HONGXIN_ABOVE: Place[] = [DISTRICT, STREET]

/** One of everything down to one household: enough for the first manager to register and begin. */
export const SMALLEST: CommunityPlan = {
  id: HONGXIN.id,
  name: HONGXIN.name,
  order: 0,
  compounds: [{ name: '春和苑', grids: 1, buildingsPerGrid: 1, building: { stairwells: 1, floors: 1, doors: 1 } }],
}

const STREETS = ['春和', '秋实', '向阳', '清泉', '望山', '临湖']
const COMPOUNDS = ['苑', '里', '家园', '新村']

export interface CityPlan {
  above: Place[]
  communities: CommunityPlan[]
}

/** `communities` communities dealt over six streets, `grids` grids dealt over the communities, 288 households a grid. */
export function cityPlan(communities: number, grids: number): CityPlan {
  const streets = STREETS.map((name, i) => place(`minghu.s${i + 1}`, 'street', `${name}街道`, DISTRICT._id, i))
  const share = Math.floor(grids / communities)
  const extra = grids % communities
  const plans = Array.from({ length: communities }, (_, i): CommunityPlan => {
    const street = i % STREETS.length
    const nth = Math.floor(i / STREETS.length) + 1
    const own = share + (i < extra ? 1 : 0)
    const perCompound = Math.floor(own / COMPOUNDS.length)
    return {
      id: `minghu.s${street + 1}.c${nth}`,
      name: `${STREETS[street]}${nth}社区`,
      order: i,
      compounds: COMPOUNDS.map((suffix, c) => ({
        name: `${STREETS[street]}${nth}${suffix}`,
        grids: perCompound + (c < own % COMPOUNDS.length ? 1 : 0),
        buildingsPerGrid: 8,
        building: { stairwells: 3, floors: 6, doors: 2 },
      })).filter(({ grids: count }) => count > 0),
    }
  })
  return { above: [DISTRICT, ...streets], communities: plans }
}
