import { relocated } from '../../../shared/domain/place-moves'
import { isWithin } from '../../../shared/domain/places'
import type { Person, PersonChange } from '../../../shared/model/person'
import type { PlaceMove } from '../../../shared/model/place'
import { collection } from '../../kit/collection'
import { appendBounded, inc, replace } from '../../kit/operators'
import { people } from '../../kit/people'
import { seal, secretKey, unseal } from '../../kit/seal'
import type { Batch } from './move-job'
import { residentsOf, stairwellsIn } from './tree'

const contacts = collection('contacts')

const BATCH = 50
/** More than a community's team. */
const TEAM_LIMIT = 1000
const HISTORY_LIMIT = 100

/**
 * Takes those along who live in the place, and those who serve in it: homes, queues, grants, and the sealed address.
 * Whoever was changed is not found again, so that each batch begins anew; whoever changed meanwhile comes in the next.
 * Round trips: 3 or 4, and up to 3 for each person.
 */
export async function movePeople(move: PlaceMove, now: number): Promise<Batch> {
  const residents = await residentsOf(await stairwellsIn(move.from), BATCH)
  for (const resident of residents) {
    await moveAddress(resident, move)
    await takeAlong(resident, move, now)
  }
  if (residents.length > 0) return { cursor: 'residents', moved: residents.length }
  const team = await people.find({ where: { 'grants.community': move.community }, limit: TEAM_LIMIT })
  const serving = team.filter(({ grants }) => grants.some(({ place }) => isWithin(place, move.from)))
  for (const person of serving) await takeAlong(person, move, now)
  return { cursor: serving.length > 0 ? 'team' : null, moved: serving.length }
}

async function takeAlong(person: Person, move: PlaceMove, now: number): Promise<void> {
  const { _id, rev, homes, queues, grants } = person
  const change: PersonChange = { at: now, by: move.by, act: 'movePlace', place: move.to, key: move._id }
  await people.update(
    { _id, rev },
    {
      homes: homes.map((home) => ({ ...home, stairwell: relocated(home.stairwell, move) })),
      queues: queues.map((place) => relocated(place, move)),
      grants: grants.map((grant) => {
        const place = relocated(grant.place, move)
        return { ...grant, place, id: `${grant.role}@${place}` }
      }),
      history: appendBounded(HISTORY_LIMIT, change),
      rev: inc(1),
    },
  )
}

/** Seals the household's new path under the home's id, which stays: it comes from where the household first stood. */
async function moveAddress({ _id, homes }: Person, move: PlaceMove): Promise<void> {
  const contact = await contacts.get(_id)
  const secret = secretKey()
  for (const { id } of homes) {
    const sealed = contact?.homes[id]
    const path = sealed && unseal(sealed, secret)
    if (!path || !isWithin(path, move.from)) continue
    const fresh = seal(relocated(path, move), secret)
    await contacts.update({ _id, [`homes.${id}.data`]: sealed.data }, { [`homes.${id}`]: replace(fresh) })
  }
}
