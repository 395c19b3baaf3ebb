import { readingsOf } from '../../cloudfunctions/modules/leaders/syllables'
import { ancestor } from '../../shared/domain/places'
import { searchTerms } from '../../shared/domain/search-terms'
import { HOUR } from '../../shared/domain/shanghai'
import type { LeaderPost } from '../../shared/model/leader'
import type { Place } from '../../shared/model/place'
import { LEADER_WORDS } from './leader-words'
import type { Registered } from './people'

/** The building before a vacant one covers it, for every second vacancy. */
const COVERED = 2

/** The post of building leader of every building, held by whoever was granted it; of vacant ones every second is covered. */
export function leaderPostsOf(places: readonly Place[], leaders: readonly Registered[], now: number): LeaderPost[] {
  const byBuilding = new Map(
    leaders.flatMap(({ person }) => person.grants.map(({ place }) => [place, person] as const)),
  )
  const names = new Map(places.map(({ _id, name }) => [_id, name]))
  let vacancies = 0
  let before: LeaderPost | null = null
  return places
    .filter(({ kind }) => kind === 'building')
    .map(({ _id, name }, i): LeaderPost => {
      const leader = byBuilding.get(_id) ?? null
      const label = `${names.get(ancestor(_id, 'compound') ?? '') ?? ''} ${name}`
      const said = leader ? LEADER_WORDS[i % LEADER_WORDS.length] : undefined
      const covers = leader === null && vacancies++ % COVERED === 0 && before?.leader ? before : null
      const post: LeaderPost = {
        _id,
        community: ancestor(_id, 'community') ?? '',
        buildingName: name,
        label,
        leader: leader?._id ?? null,
        name: leader?.name ?? '',
        picture: null,
        pictureSeen: false,
        pledge: said?.pledge ?? '',
        duties: [...(said?.duties ?? [])],
        serviceHours: said?.serviceHours ?? '',
        offers: [...(said?.offers ?? [])],
        cover: covers?.leader ? { person: covers.leader, name: covers.name, until: null } : null,
        vacant: leader === null,
        vacantSince: leader === null ? now - 20 * 24 * HOUR : null,
        turnAt: null,
        terms: searchTerms(leader?.name ?? '', label, readingsOf(leader?.name ?? '', label)),
        indexAt: null,
        order: _id,
        history: [],
        rev: 0,
      }
      before = post
      return post
    })
}
