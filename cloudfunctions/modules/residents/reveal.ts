import { AppError } from '../../../shared/contracts/errors'
import type { residents as contract } from '../../../shared/contracts/residents'
import type { Reveal } from '../../../shared/model/person'
import { revealIdOf, sortKey } from '../../kit/ids'
import { below } from '../../kit/operators'
import { secretKey, unseal } from '../../kit/seal'
import type { Handlers } from '../../kit/serve'
import { contacts, householdOf } from '../identity/contacts'
import { placeLabels } from '../places/labels'
import { addressesOf } from './addresses'
import { DUTIES } from './reveal-duties'
import { reveals } from './stores'

type Serves = Handlers<typeof contract>

const PAGE = 30

/**
 * Shows a phone to who has the duty. The row that its owner reads is written before; the same key shows it again as
 * long as the duty lasts, without a second row.
 * Round trips: caller, matter, contact, names if a home is shown, row; one more for a repeat. Errors: NO_DUTY, KEY_USED.
 */
export const reveal: Serves['reveal'] = async ({ place, person, duty, about, key }, call) => {
  const { person: caller, now } = call
  if (person === caller._id) throw new AppError('NO_DUTY')
  const right = await DUTIES[duty]({ place, person, about }, call)
  const secret = secretKey()
  const contact = await contacts.get(person)
  if (!contact) throw new AppError('NO_DUTY')
  const household = right.home === null ? null : householdOf(contact, right.home, secret)
  const address = household === null ? null : (await addressesOf([household], 'building'))(household)

  const _id = revealIdOf(caller._id, key)
  const row: Reveal = {
    _id,
    whose: person,
    by: caller._id,
    byName: caller.name,
    duty,
    about,
    place: right.place,
    at: now,
    sort: sortKey(now, _id),
  }
  if (!(await reveals.insertIfAbsent(row))) {
    const kept = await reveals.get(_id)
    if (kept?.whose !== person || kept.duty !== duty || kept.about !== about) throw new AppError('KEY_USED')
  }
  return { phone: unseal(contact.phone, secret), address }
}

/** Round trips: caller, rows, names of places. */
export const listReveals: Serves['reveals'] = async ({ after }, { person }) => {
  const beyond = after === undefined ? {} : { sort: below(after) }
  const found = await reveals.find({
    where: { whose: person._id, ...beyond },
    order: { field: 'sort', direction: 'desc' },
    limit: PAGE + 1,
  })
  const page = found.slice(0, PAGE)
  const labelOf = await placeLabels(page.map(({ place }) => place))
  return {
    reveals: page.map(({ _id, byName, duty, place, at }) => ({
      id: _id,
      byName,
      duty,
      placeName: labelOf(place),
      at,
    })),
    next: found.length > PAGE ? (page.at(-1)?.sort ?? null) : null,
  }
}
