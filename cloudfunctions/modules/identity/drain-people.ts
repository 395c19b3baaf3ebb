import { PERSON_WORDING } from '../../../shared/domain/person-wording'
import { roleNameAt } from '../../../shared/domain/role-places'
import type { Message } from '../../../shared/model/message'
import type { PersonEvent } from '../../../shared/model/person'
import type { PlaceId } from '../../../shared/model/place'
import { drain } from '../../kit/drain'
import { people } from '../../kit/people'
import { inboxRow } from '../notifications/inbox-row'
import { placeLabels } from '../places/labels'
import { audit, auditLineOf } from './audit-log'
import { SETTLERS, type Settled } from './settlers'

const FIELDS = ['name', 'community', 'homes', 'grants', 'erasedAt', 'pending'] as const

/** Tells people what others changed of them, writes the audit log, and makes sure of what follows elsewhere. */
export function drainPeople(now: number, limit: number, until: number): Promise<{ drained: number; rows: number }> {
  return drain(
    people,
    {
      fields: FIELDS,
      async rows(due) {
        const told = due.flatMap((person) =>
          person.pending
            .filter((event) => isNews(person, event))
            .map((event) => ({ person, event, place: placeOf(person, event) })),
        )
        const labelOf = await placeLabels(told.flatMap(({ place }) => place ?? []))
        return told.map(({ person, event, place }) => rowOf(person, event, place === null ? '' : labelOf(place)))
      },
      async settle(person) {
        await audit.insertAllAbsent(person.pending.flatMap((event) => auditLineOf(person._id, event) ?? []))
        for (const settle of SETTLERS) await settle(person, now)
      },
      // Two who lead one building, one after the other, change the same post.
      width: 1,
    },
    now,
    limit,
    until,
  )
}

/** Whether somebody is told: never of what they did themselves, such as taking an invitation, nor once they are erased. */
const isNews = ({ _id, erasedAt }: Settled, { act, by }: PersonEvent): boolean =>
  PERSON_WORDING[act] !== undefined && erasedAt === null && by !== _id && !by.startsWith('invitation:')

/** Where it happened: the place of the role, or of the home that was answered for. */
const placeOf = ({ homes }: Settled, { place, home }: PersonEvent): PlaceId | null =>
  place ?? homes.find(({ id }) => id === home)?.stairwell ?? null

function rowOf({ _id, community, grants }: Settled, event: PersonEvent, place: string): Message {
  const { act, at, key, role, until = null, reason = '' } = event
  const { title = '', body = () => '', link = '' } = PERSON_WORDING[act] ?? {}
  const from = grants.find((grant) => grant.role === role && grant.place === event.place)?.from ?? null
  const facts = { role: role ? roleNameAt(role, event.place ?? '') : '', place, from, until, reason, at }
  const told = { person: _id, community, kind: 'person', title, body: body(facts), link, at } as const
  return inboxRow({ aggregate: _id, event: act, rev: key, ...told })
}
