import { emptyHall, newCommunity } from '../../../shared/domain/new-community'
import { ancestor } from '../../../shared/domain/places'
import { searchTerms } from '../../../shared/domain/search-terms'
import type { GridTeam } from '../../../shared/model/grid'
import type { LeaderPost } from '../../../shared/model/leader'
import type { Place, PlaceId } from '../../../shared/model/place'
import { communities, gridTeams, leaderPosts } from './stores'

type Named = Pick<Place, '_id' | 'name' | 'order'>

/** What a building is called in a list: `春晓园 1号楼`. */
export const buildingLabel = (compound: string, building: string): string => `${compound} ${building}`

/** The post of building leader of a new building, vacant. */
export function vacantPost(building: Named, compound: string, now: number): LeaderPost {
  const label = buildingLabel(compound, building.name)
  return {
    _id: building._id,
    community: ancestor(building._id, 'community') ?? '',
    buildingName: building.name,
    label,
    leader: null,
    name: '',
    picture: null,
    pictureSeen: false,
    pledge: '',
    duties: [],
    serviceHours: '',
    offers: [],
    cover: null,
    vacant: true,
    vacantSince: now,
    turnAt: null,
    terms: searchTerms('', label),
    indexAt: now,
    order: building._id,
    history: [],
    rev: 0,
  }
}

/** Who works a new grid: nobody yet. */
export function emptyTeam(grid: Named): GridTeam {
  return {
    _id: grid._id,
    community: ancestor(grid._id, 'community') ?? '',
    name: grid.name,
    branch: { name: '', secretary: '' },
    posts: { A: null, B: null },
    rota: [],
    changes: [],
    order: grid.order,
    history: [],
    rev: 0,
  }
}

/**
 * Makes sure that what every community, grid and building begins with is there. Safe to repeat.
 * Round trips: 2 for all of a kind; 1 where nothing is missing.
 */
export async function lay(
  founded: readonly (Named & Pick<Place, 'kind'>)[],
  compoundName: (building: PlaceId) => string,
  now: number,
): Promise<void> {
  const ofKind = (wanted: Place['kind']) => founded.filter(({ kind }) => kind === wanted)
  const [buildings, grids] = [ofKind('building'), ofKind('grid')]
  const [posts, teams] = [await leaderPosts.present(idsOf(buildings)), await gridTeams.present(idsOf(grids))]
  await leaderPosts.insertAllAbsent(
    buildings
      .filter(({ _id }) => !posts.has(_id))
      .map((building) => vacantPost(building, compoundName(building._id), now)),
  )
  await gridTeams.insertAllAbsent(grids.filter(({ _id }) => !teams.has(_id)).map(emptyTeam))
  await begin(ofKind('community'), now)
}

/** A community is offered in registration from here on; where its hall is remains to be told. */
async function begin(founded: readonly Named[], now: number): Promise<void> {
  const there = await communities.present(idsOf(founded))
  const missing = founded.filter(({ _id }) => !there.has(_id))
  await communities.insertAllAbsent(missing.map(({ _id, name }) => newCommunity(_id, name, emptyHall(name), now)))
}

const idsOf = (named: readonly Named[]) => named.map(({ _id }) => _id)
