import { AppError } from '../../../shared/contracts/errors'
import { FAMILY_LIMIT } from '../../../shared/domain/family-machine'
import { MINUTE } from '../../../shared/domain/shanghai'
import type { FamilyMember } from '../../../shared/model/family'
import type { Person } from '../../../shared/model/person'
import { sortKey } from '../../kit/ids'
import { absent, append, not, oneOf, removeEntries } from '../../kit/operators'
import { people } from '../../kit/people'
import { family } from './stores'

/** Longer than any call takes (ms): what claimed a place before that and is nowhere has died. */
const CALL_OVER = 2 * MINUTE

/**
 * Takes one of the places that a person has for family members: one conditional write on their record, which stands
 * only while fewer than FAMILY_LIMIT are taken, so that no number of calls at once passes the limit.
 * The id of the member is the claim; a repeat finds its own. One round trip; up to six more where all seem taken.
 * Errors: FAMILY_FULL.
 */
export async function claimMember(person: string, id: string, now: number): Promise<void> {
  const free = { 'acting.id': not(id), [`acting.${FAMILY_LIMIT - 1}`]: absent() }
  const claim = () => people.update({ _id: person, erasedAt: null, ...free }, { acting: append({ id, at: now }) })
  if ((await claim()) === 1) return
  const found = await people.get(person)
  if (!found || found.acting?.some((taken) => taken.id === id)) return
  if ((await releaseDead(found, now)) === 0 || (await claim()) === 0) throw new AppError('FAMILY_FULL')
}

/** Gives the place back; safe to repeat, as no id is used twice. One round trip. */
export async function releaseMember(person: string, id: string): Promise<void> {
  await people.update({ _id: person }, { acting: removeEntries({ id }) })
}

/**
 * Releases the places of members that are over, or that never came to be because a call died between claim and
 * record; under such an id a tombstone is put first, so that a late writer finds it. Returns how many.
 */
async function releaseDead({ _id, acting = [] }: Person, now: number): Promise<number> {
  const where = { _id: oneOf(acting.map(({ id }) => id)) }
  const found = await family.find({ where, limit: FAMILY_LIMIT, fields: ['live'] })
  const lives = new Map(found.map((member) => [member._id, member.live]))
  let released = 0
  for (const { id, at } of acting) {
    const isDead = lives.get(id) === false
    const died = !lives.has(id) && at + CALL_OVER < now && (await family.insertIfAbsent(tombstone(id, now)))
    if (!isDead && !died) continue
    await releaseMember(_id, id)
    released += 1
  }
  return released
}

function tombstone(id: string, now: number): FamilyMember {
  return {
    _id: id,
    person: '',
    personName: '',
    member: null,
    name: '',
    relation: 'other',
    birthYear: null,
    phoneHash: null,
    building: '',
    community: '',
    status: 'ended',
    live: false,
    consent: null,
    rev: 0,
    sort: sortKey(0, id),
    createdAt: now,
    history: [],
    pending: [],
    pendingAt: null,
  }
}
