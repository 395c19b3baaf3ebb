import type { catalogue as contract } from '../../../shared/contracts/catalogue'
import type { OutputOf } from '../../../shared/contracts/contract'
import { AppError } from '../../../shared/contracts/errors'
import { ITEM_MACHINE } from '../../../shared/domain/item-machine'
import type { ServiceItem } from '../../../shared/model/item'
import type { PlaceId } from '../../../shared/model/place'
import { oneOf } from '../../kit/operators'
import { holds } from '../../kit/people'
import type { Call, Handlers } from '../../kit/serve'
import { contentOf } from './content'
import { namesOf } from './names'
import { catalogueItems, itemVersions, schedules } from './stores'

type Serves = Handlers<typeof contract>
export type ItemView = OutputOf<typeof contract.one>['item']

/** A community's catalogue holds some twenty items; this is room for ten times that. */
const CATALOGUE_LIMIT = 200
const SCHEDULES_LIMIT = 600
const VERSIONS_LIMIT = 50
const ROW = ['title', 'category', 'status', 'version', 'window'] as const

/** Round trips: caller, items, schedules. */
export const items: Serves['items'] = async ({ community }) => {
  const found = await catalogueItems.find({
    where: { community },
    order: { field: 'order', direction: 'asc' },
    limit: CATALOGUE_LIMIT,
    fields: ROW,
  })
  const ids = found.map(({ _id }) => _id)
  const hours = ids.length
    ? await schedules.find({ where: { item: oneOf(ids) }, limit: SCHEDULES_LIMIT, fields: ['item', 'sessions'] })
    : []
  const windowsOf = (id: string) => hours.filter(({ item, sessions }) => item === id && sessions.length > 0).length
  return { items: found.map(({ _id, ...row }) => ({ id: _id, ...row, windows: windowsOf(_id) })) }
}

/** Round trips: caller, item, versions and names. Errors: ITEM_UNKNOWN. */
export const one: Serves['one'] = async ({ community, item }, call) => ({
  item: await itemView(await itemOf(community, item), call),
})

/** Round trips: caller, item, version. Errors: ITEM_UNKNOWN. */
export const version: Serves['version'] = async ({ community, item, version: wanted }) => {
  const found = await itemOf(community, item)
  if (found.version === wanted) return { content: contentOf(found) }
  const old = await itemVersions.get(`${item}#${wanted}`)
  if (!old) throw new AppError('ITEM_UNKNOWN')
  return { content: contentOf(old) }
}

/** An item of the community. One round trip. Errors: ITEM_UNKNOWN. */
export async function itemOf(community: PlaceId, id: string): Promise<ServiceItem> {
  const found = await catalogueItems.get(id)
  if (found?.community !== community) throw new AppError('ITEM_UNKNOWN')
  return found
}

/** All of an item for those who work on it. Round trips: versions and names, at once. */
export async function itemView(item: ServiceItem, { person, now }: Pick<Call, 'person' | 'now'>): Promise<ItemView> {
  const { _id, community, status, version, rev, history } = item
  const [versions, nameOf] = await Promise.all([
    itemVersions.find({
      where: { item: _id },
      order: { field: 'version', direction: 'desc' },
      limit: VERSIONS_LIMIT,
      fields: ['version', 'title', 'until'],
    }),
    namesOf(history),
  ])
  const manages = holds(person, ['manager'], community, now)
  const open = status === 'published'
  return {
    ...{ id: _id, status, version, rev },
    content: contentOf(item),
    versions: versions.map(({ version, title, until }) => ({ version, title, until })),
    steps: history.map(({ at, event, by, reason = null }) => ({
      ...{ at, reason },
      label: ITEM_MACHINE.events[event].label,
      byName: nameOf(by),
    })),
    may: [
      ...(open ? (['propose'] as const) : []),
      ...(manages ? [open ? ('retire' as const) : ('restore' as const)] : []),
      ...(manages && open ? (['schedule'] as const) : []),
    ],
  }
}
