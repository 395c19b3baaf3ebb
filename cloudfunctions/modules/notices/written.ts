import type { notices as contract } from '../../../shared/contracts/notices'
import { isWithin } from '../../../shared/domain/places'
import type { PlaceId } from '../../../shared/model/place'
import { below } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { communityOf, handledNotice } from './acting'
import { buildingOf } from './readers'
import { notices } from './stores'
import { WRITTEN_FIELDS, writtenOf, writtenSummaryOf } from './written-views'

type Serves = Handlers<typeof contract>

const PAGE = 20

/**
 * Round trips: caller, notices. From between community and building a page may be short of twenty: it is the
 * community's, without what lies elsewhere. Errors: WRONG_PLACE.
 */
export const written: Serves['written'] = async ({ place, view, after }) => {
  const found = await notices.find({
    where: { ...from(place), stage: view, ...(after === undefined ? {} : { sort: below(after) }) },
    order: { field: 'sort', direction: 'desc' },
    limit: PAGE + 1,
    fields: WRITTEN_FIELDS,
  })
  const page = found.slice(0, PAGE)
  return {
    notices: page.filter((notice) => isWithin(notice.place, place)).map(writtenSummaryOf),
    next: found.length > PAGE ? (page.at(-1)?.sort ?? null) : null,
  }
}

const from = (place: PlaceId) => (buildingOf(place) === null ? { community: communityOf(place) } : { place })

/** Round trips: caller, notice, names. Errors: NOTICE_UNKNOWN. */
export const writtenOne: Serves['writtenOne'] = async (input, call) => ({
  notice: await writtenOf(await handledNotice(input), input.place, call),
})
