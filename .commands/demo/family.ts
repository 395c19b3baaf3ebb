import { familyMemberIdOf, sortKey } from '../../cloudfunctions/kit/ids'
import { FAMILY_MACHINE, type FamilyEvent, type Relation } from '../../shared/domain/family-machine'
import { ancestor } from '../../shared/domain/places'
import { HOUR } from '../../shared/domain/shanghai'
import type { ConsentWay, FamilyMember } from '../../shared/model/family'
import type { Person } from '../../shared/model/person'
import type { Registered } from './people'

interface Acting {
  by: Registered
  name: string
  relation: Relation
  birthYear: number | null
  /** The member's own record and phone hash, where they have the app. */
  member: Registered | null
  /** Epoch ms. */
  at: number
  consent: { how: ConsentWay; by: Person } | null
}

/** That somebody acts for somebody, or asked whether they may; kept on the actor's record too. */
export function actsFor({ by, name, relation, birthYear, member, at, consent }: Acting): FamilyMember {
  const { person } = by
  const key = `demo-family-${name}-${at}`
  const _id = familyMemberIdOf(person._id, key)
  const stairwell = person.homes[0]?.stairwell ?? ''
  const guardian = consent?.how === 'guardian'
  const asked = {
    at,
    by: person._id,
    role: 'person',
    event: 'ask',
    from: null,
    channel: 'miniprogram',
    key,
    rev: 0,
  } as const
  const event: FamilyEvent | null = consent === null || guardian ? null : consent.how === 'inApp' ? 'agree' : 'witness'
  const answeredAt = at + 3 * HOUR
  const answer = event && {
    ...({
      at: answeredAt,
      by: consent?.by._id ?? '',
      event,
      from: 'asked',
      to: 'agreed',
      channel: 'miniprogram',
    } as const),
    ...{ role: event === 'agree' ? ('member' as const) : ('witness' as const), key: `answer-${key}`, rev: 1 },
  }
  const status = consent ? 'agreed' : 'asked'
  person.acting = [...(person.acting ?? []), { id: _id, at }]
  return {
    _id,
    person: person._id,
    personName: person.name,
    member: consent?.how === 'inApp' ? (member?.person._id ?? null) : null,
    name,
    relation,
    birthYear,
    phoneHash: member?.contact.phoneHash ?? null,
    building: ancestor(stairwell, 'building') ?? '',
    community: person.community,
    status,
    live: FAMILY_MACHINE.states[status].live,
    consent: consent && { how: consent.how, by: consent.by._id, at: guardian ? at : answeredAt, note: '' },
    rev: answer ? 1 : 0,
    sort: sortKey(at, _id),
    createdAt: at,
    history: [{ ...asked, to: guardian ? 'agreed' : 'asked' }, ...(answer ? [answer] : [])],
    pending: [],
    pendingAt: null,
  }
}
