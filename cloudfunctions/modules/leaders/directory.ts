import { AppError } from '../../../shared/contracts/errors'
import type { leaders as contract } from '../../../shared/contracts/leaders'
import { plainQuery } from '../../../shared/domain/search-terms'
import { above, holding, not, oneOf } from '../../kit/operators'
import { holds, people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { posts } from './stores'
import { postsOf, SUMMARY_FIELDS, summariesOf } from './views'

type Serves = Handlers<typeof contract>

const PAGE = 30
const EDITORS = ['buildingLeader', 'staff', 'manager'] as const

/**
 * Posts by building, of one community or of all. One round trip, served by (community, terms, order), (terms, order),
 * (community, order) or (order); links to pictures are the storage's, one call for the page.
 */
export const directory: Serves['directory'] = async ({ community, query = '', after }) => {
  const typed = plainQuery(query)
  const within = community === undefined ? {} : { community }
  const matching = typed === '' ? {} : { terms: holding(typed) }
  // A post that is no more stands nowhere in the order.
  const found = await posts.find({
    where: { ...within, ...matching, order: above(after ?? '') },
    order: { field: 'order', direction: 'asc' },
    limit: PAGE + 1,
    fields: SUMMARY_FIELDS,
  })
  const page = found.slice(0, PAGE)
  return { posts: await summariesOf(page), next: found.length > PAGE ? (page.at(-1)?.order ?? null) : null }
}

/** One round trip. In the order asked for; a building without a post, or that is no more, is left out. */
export const ofBuildings: Serves['ofBuildings'] = async ({ buildings }) => {
  const where = { _id: oneOf(buildings), community: not('') }
  const found = await posts.find({ where, limit: buildings.length })
  return { posts: await postsOf(buildings.flatMap((id) => found.filter(({ _id }) => _id === id))) }
}

/** A picture that waits to be seen is shown to those who may save the page. One round trip, two where one waits. Errors: POST_UNKNOWN. */
export const post: Serves['post'] = async ({ building }, { personId, now }) => {
  const found = await posts.get(building)
  if (!found?.community) throw new AppError('POST_UNKNOWN')
  const waits = found.picture !== null && !found.pictureSeen
  const caller = waits ? await people.get(personId) : null
  const [view] = await postsOf([found], caller !== null && holds(caller, EDITORS, building, now))
  if (!view) throw new AppError('POST_UNKNOWN')
  return { post: view }
}
