import type { notices as contract } from '../../../shared/contracts/notices'
import type { Notice } from '../../../shared/model/notice'
import type { PlaceId } from '../../../shared/model/place'
import type { Where } from '../../kit/collection'
import { below, oneOf } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { places } from '../places/stores'
import { communityOf } from './acting'
import { addressedBy, buildingOf, reachesInto } from './readers'
import { notices } from './stores'
import { SUMMARY_FIELDS, summariesOf } from './summaries'

const PAGE = 20
/** Of one building. */
const STAIRWELLS = 100

/**
 * Round trips: caller, notices; for a building, its stairwells before. From between community and building a page may be
 * short of twenty, as `written`’s. Errors: WRONG_PLACE.
 */
export const reaching: Handlers<typeof contract>['reaching'] = async ({ place, after }, { person }) => {
  const found = await notices.find({
    where: { ...(await into(place)), status: 'published', ...(after === undefined ? {} : { order: below(after) }) },
    order: { field: 'order', direction: 'desc' },
    limit: PAGE + 1,
    fields: [...SUMMARY_FIELDS, 'targets'],
  })
  const page = found.slice(0, PAGE)
  return {
    notices: await summariesOf(
      page.filter((notice) => reachesInto(notice, place)),
      person,
    ),
    next: found.length > PAGE ? (page.at(-1)?.order ?? null) : null,
  }
}

/** What is addressed to a building, to a place around it or to one of its stairwells; for larger places, all of the community. */
async function into(place: PlaceId): Promise<Where<Notice>> {
  const community = communityOf(place)
  if (buildingOf(place) === null) return { community }
  const inside = await places.find({ where: { parent: place, status: 'open' }, limit: STAIRWELLS, fields: ['kind'] })
  return { readers: oneOf([...addressedBy(place), ...inside.map(({ _id }) => _id)]) }
}
