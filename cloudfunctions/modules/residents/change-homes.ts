import { AppError } from '../../../shared/contracts/errors'
import { queuesOf } from '../../../shared/domain/home-changes'
import { HOME_MACHINE, type HomeActor, type HomeEvent } from '../../../shared/domain/home-machine'
import { liveHomes, mainHome } from '../../../shared/domain/homes'
import { allows } from '../../../shared/domain/machine'
import { ancestor } from '../../../shared/domain/places'
import type { Home, Person, PersonChange } from '../../../shared/model/person'
import { changePerson } from '../../kit/change-person'
import type { Changes } from '../../kit/collection'
import { people } from '../../kit/people'

/** An unrelated change may come between reading and writing this often. */
const TRIES = 3

export interface HomesCommand {
  /** The record as it was read. */
  person: Person
  change: PersonChange
  /** The homes after the change; throws the refusal. Called again on a fresh record where another change came between. */
  next: (person: Person) => Home[]
  /** What changes besides. */
  changes?: Changes<Person>
}

/**
 * Changes a person's homes by one write that is conditional on the record's `rev`, and with them what follows from
 * them: the queues they wait in, and the community of the main home. A repeat finds its key and changes nothing.
 * Returns the record as it is now and the change as it stands in the history.
 * Round trips: 1; two more each time that another change came between, BUSY after the third.
 * Errors: those of `next`, KEY_USED, NOT_REGISTERED, BUSY.
 */
export async function changeHomes({ person, change, next, changes = {} }: HomesCommand): Promise<{
  person: Person
  done: PersonChange
}> {
  let seen = person
  for (let i = 0; i < TRIES; i++) {
    const done = doneBefore(seen, change)
    if (done) return { person: seen, done }
    const homes = next(seen)
    if (seen.erasedAt !== null) throw new AppError('NOT_REGISTERED')
    const main = mainHome({ homes })
    const community = (main && ancestor(main.stairwell, 'community')) ?? seen.community
    const after = { homes, community, ...queuesOf(homes) }
    const where = { rev: seen.rev, erasedAt: null }
    const written = await changePerson({ person: seen._id, change, where, changes: { ...changes, ...after } })
    if (written) return { person: { ...seen, ...after, rev: seen.rev + 1 }, done: change }
    const found = await people.get(person._id)
    if (!found) throw new AppError('NOT_REGISTERED')
    seen = found
  }
  throw new AppError('BUSY')
}

/** This very change, if it was made before. Errors: KEY_USED, if the key did something else. */
export function doneBefore({ history }: Person, { act, by, home, key }: PersonChange): PersonChange | null {
  const done = history.find((past) => past.key === key)
  if (!done) return null
  if (done.act !== act || done.by !== by || done.home !== home) throw new AppError('KEY_USED')
  return done
}

/** One of the homes that a person lives in. Errors: HOME_UNKNOWN. */
export function homeOf(person: Person, id: string): Home {
  const home = liveHomes(person).find((one) => one.id === id)
  if (!home) throw new AppError('HOME_UNKNOWN')
  return home
}

/** The same, if this may happen to it now. Errors: HOME_UNKNOWN, HOME_STATE. */
export function homeFor(person: Person, id: string, event: HomeEvent, actor: HomeActor): Home {
  const home = homeOf(person, id)
  if (!allows(HOME_MACHINE, home.status, event, actor)) throw new AppError('HOME_STATE')
  return home
}

/** The list with one home changed. */
export const withHome = (homes: readonly Home[], changed: Home): Home[] =>
  homes.map((home) => (home.id === changed.id && home.status !== 'left' ? changed : home))
