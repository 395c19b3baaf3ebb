import { FAMILY_ENDED, FAMILY_WORDING } from '../../../shared/domain/family-wording'
import type { FamilyMember } from '../../../shared/model/family'
import type { Message } from '../../../shared/model/message'
import { drain } from '../../kit/drain'
import { oneOf } from '../../kit/operators'
import { people } from '../../kit/people'
import { peopleWithPhone } from '../identity/contacts'
import { inboxRow } from '../notifications/inbox-row'
import { releaseMember } from './family-claims'
import { speaksFor } from './own-phone'
import { family } from './stores'

const FIELDS = [
  'person',
  'community',
  'personName',
  'member',
  'name',
  'relation',
  'phoneHash',
  'live',
  'history',
  'pending',
] as const
type Told = Pick<FamilyMember, '_id' | (typeof FIELDS)[number]>

const LINK = '/features/profile/pages/family/index'

/** Tells the other side what one side did, and makes sure that a place for a member that is over is given back. */
export function drainFamily(now: number, limit: number, until: number): Promise<{ drained: number; rows: number }> {
  return drain(
    family,
    {
      fields: FIELDS,
      async rows(due) {
        const rows: Message[] = []
        for (const found of due) {
          for (const event of found.pending) rows.push(...(await rowsOf(found, event, now)))
        }
        return rows
      },
      async settle({ _id, person, live }) {
        if (!live) await releaseMember(person, _id)
      },
    },
    now,
    limit,
    until,
  )
}

/** One row for each who is told. Two round trips for a request to a phone. */
async function rowsOf(found: Told, { event, rev, at }: Told['pending'][number], now: number): Promise<Message[]> {
  const { _id, person, community, personName, name, relation } = found
  const by = found.history.find((entry) => entry.rev === rev)?.role === 'person' ? 'person' : 'member'
  const { title, body } = event === 'end' ? FAMILY_ENDED[by] : FAMILY_WORDING[event]
  const text = body({ actor: personName, member: name, relation })
  const speaksOf = found.member === null ? [person] : [person, found.member]
  const told = by === 'person' ? await membersOf(found, now) : [person]
  return told
    .filter((one) => one !== '')
    .map((one) => {
      const row = { person: one, speaksOf, community, kind: 'family', title, body: text, link: LINK, at } as const
      return inboxRow({ aggregate: _id, event, rev, ...row })
    })
}

/** The member, once they agreed; before, who has the phone that was given and speaks for them, but for the one who asks. */
async function membersOf({ person, member, name, phoneHash }: Told, now: number): Promise<string[]> {
  if (member !== null) return [member]
  const having = phoneHash === null ? [] : await peopleWithPhone(phoneHash)
  const others = having.filter(({ _id }) => _id !== person)
  if (others.length === 0) return []
  const where = { _id: oneOf(others.map(({ _id }) => _id)) }
  const records = await people.find({ where, limit: others.length, fields: ['name', 'homes'] })
  const speaks = (one: (typeof records)[number]) =>
    others.some((contact) => contact._id === one._id && speaksFor(one, contact, name, now))
  return records.filter(speaks).map(({ _id }) => _id)
}
