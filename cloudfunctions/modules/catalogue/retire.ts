import type { catalogue as contract } from '../../../shared/contracts/catalogue'
import { AppError, type ErrorCode } from '../../../shared/contracts/errors'
import { ITEM_MACHINE, type ItemEvent } from '../../../shared/domain/item-machine'
import type { ServiceItem } from '../../../shared/model/item'
import { checkText } from '../../kit/check-text'
import type { Call, Handlers } from '../../kit/serve'
import { statusBefore, transition } from '../../kit/transition'
import { tellSchedules } from './apply-schedule'
import { itemOf, itemView } from './items'
import { standingIn } from './standing'
import { catalogueItems } from './stores'

type Serves = Handlers<typeof contract>

/**
 * Takes an item out of service. All its future slots are closed: also one that somebody has booked takes nobody else, and
 * the booking stands. A crash in between is finished by a repeat or by the drain.
 * Round trips: caller, item, transition, schedules and those of each, slots, bookings, item, versions and names.
 */
export const retire: Serves['retire'] = async (input, call) => {
  const found = await itemOf(input.community, input.item)
  if ((await checkText(input.reason, 'comment', call.openid)) === 'risky') throw new AppError('CONTENT_REFUSED')
  const item = await turn(found, 'retire', input, call)
  return { item, standing: await standingIn(input.item, call.now) }
}

/** Takes it back into service. Round trips: caller, item, transition, schedules and those of each, item, versions and names. */
export const restore: Serves['restore'] = async (input, call) => {
  const found = await itemOf(input.community, input.item)
  return { item: await turn(found, 'restore', input, call) }
}

async function turn(
  found: ServiceItem,
  event: ItemEvent,
  { community, rev, key, reason }: { community: string; rev: number; key: string; reason?: string },
  call: Call,
) {
  await transition(ITEM_MACHINE, catalogueItems, {
    id: found._id,
    rev,
    status: statusBefore(found, key),
    event,
    actor: { id: call.person._id, role: 'manager' },
    channel: 'miniprogram',
    key,
    now: call.now,
    ...(reason === undefined ? {} : { reason }),
    explain: (): ErrorCode => 'STALE',
    unknown: 'ITEM_UNKNOWN',
  })
  await tellSchedules(found._id, call.now)
  return itemView(await itemOf(community, found._id), call)
}
