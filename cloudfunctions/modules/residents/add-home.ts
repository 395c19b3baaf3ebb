import { AppError } from '../../../shared/contracts/errors'
import type { residents as contract } from '../../../shared/contracts/residents'
import { afterEvent, inOrder } from '../../../shared/domain/home-changes'
import { HOMES_LIMIT } from '../../../shared/domain/home-machine'
import { liveHomes } from '../../../shared/domain/homes'
import { kindOf } from '../../../shared/domain/places'
import type { Home, Person, PersonChange, Sealed } from '../../../shared/model/person'
import { replace, unset } from '../../kit/operators'
import { seal, secretKey } from '../../kit/seal'
import type { Handlers } from '../../kit/serve'
import { contacts } from '../identity/contacts'
import { newHome } from '../identity/register'
import { meOf } from '../identity/views'
import { places } from '../places/stores'
import { changeHomes, doneBefore, homeFor, withHome } from './change-homes'

/**
 * Adds a home: first its household sealed and apart, then the record, which decides, so that no home on record lacks
 * its household. Of several at once no more come in than the limit. One that was left may be taken up again once
 * the timer has forgotten its old household: a few seconds.
 * Round trips: caller, place, contact, record.
 * Errors: PLACE_UNKNOWN, HOME_EXISTS, HOMES_FULL, HOME_UNKNOWN, KEY_USED, HALF_REGISTERED, BUSY.
 */
export const addHome: Handlers<typeof contract>['addHome'] = async (input, { person, now }) => {
  const { household, tenure, main, leaves, key } = input
  const place = kindOf(household) === 'household' ? await places.get(household) : null
  if (place?.status !== 'open') throw new AppError('PLACE_UNKNOWN')
  const secret = secretKey()
  const home = newHome(place, tenure, secret, now)
  const change: PersonChange = { at: now, by: person._id, act: 'addHome', home: home.id, key }
  const next = (seen: Person): Home[] => homesWith(seen, home, { main, leaves })

  if (!doneBefore(person, change)) {
    next(person)
    const sealed = seal(household, secret)
    const known = await contacts.update({ _id: person._id }, { [`homes.${home.id}`]: replace(sealed) })
    if (known === 0) throw new AppError('HALF_REGISTERED')
    return { person: meOf(await written({ person, change, next }, sealed), now) }
  }
  return { person: meOf(person, now) }
}

async function written(command: Parameters<typeof changeHomes>[0], sealed: Sealed): Promise<Person> {
  try {
    return (await changeHomes(command)).person
  } catch (refusal) {
    // Outrun to the last free place: what was sealed for this home is nobody's.
    if (refusal instanceof AppError && refusal.code === 'HOMES_FULL') {
      await forget(command.person._id, command.change.home ?? '', sealed)
    }
    throw refusal
  }
}

/** Forgets a household exactly as it was sealed: one that was written anew since stays. One round trip. */
export async function forget(person: string, home: string, { iv }: Sealed): Promise<void> {
  await contacts.update({ _id: person, [`homes.${home}.iv`]: iv }, { [`homes.${home}`]: unset() })
}

/** Errors: HOME_EXISTS, HOME_UNKNOWN, HOME_STATE, HOMES_FULL, BUSY. */
function homesWith(person: Person, home: Home, { main, leaves }: { main: boolean; leaves?: string }): Home[] {
  if (liveHomes(person).some(({ id }) => id === home.id)) throw new AppError('HOME_EXISTS')
  const wasLeft = person.homes.some(({ id }) => id === home.id)
  const unsettled = person.pending.some(({ act }) => act === 'leaveHome' || act === 'addHome')
  if (wasLeft && unsettled) throw new AppError('BUSY')
  const kept = person.homes.filter(({ id }) => id !== home.id)
  const stayed =
    leaves === undefined
      ? kept
      : withHome(kept, afterEvent(homeFor(person, leaves, 'leaveHome', 'person'), 'leaveHome'))
  const homes = inOrder([...stayed, home], main ? home.id : null)
  if (liveHomes({ homes }).length > HOMES_LIMIT) throw new AppError('HOMES_FULL')
  return homes
}
