import { messageIdOf, sortKey } from '../../cloudfunctions/kit/ids'
import { NOTICES } from '../../shared/domain/notice-kinds'
import { ancestor, isWithin } from '../../shared/domain/places'
import { isReached, reachState } from '../../shared/domain/reach'
import { HOUR } from '../../shared/domain/shanghai'
import type { Message } from '../../shared/model/message'
import type { Notice, Reach } from '../../shared/model/notice'
import type { Person } from '../../shared/model/person'
import type { Place, PlaceId } from '../../shared/model/place'
import type { Protect } from './people'
import type { Random } from './random'

export interface Told {
  notice: Notice
  /** The share of those told who have opened it. */
  read: number
  /** What came of knocking on doors, by the position of the household among those not reached. */
  visits: { at: number; result: 'told' | 'absent'; note: string; by: Person }[]
}

interface Neighbours {
  places: readonly Place[]
  /** Everybody registered. */
  people: readonly Person[]
  protect: Protect
  random: Random
}

/**
 * What the telling of a notice has left: a row for each household, a message for each person, and the marks of those
 * who opened it. The marks are written into the people given.
 */
export function told({ notice, read, visits }: Told, { places, people, protect, random }: Neighbours) {
  const { needsAck } = NOTICES[notice.kind]
  const { version } = notice
  const at = (notice.history.findLast(({ event }) => event === 'correct')?.at ?? notice.publishedAt ?? 0) + HOUR / 60
  const names = new Map(places.map(({ _id, name }) => [_id, name]))
  const homes = livingIn(people)
  const readers = new Map<string, number>()
  const readAtOf = (person: Person): number | null => {
    if (!readers.has(person._id)) readers.set(person._id, random.chance(read) ? at + random.int(1, 20 * HOUR) : 0)
    return readers.get(person._id) || null
  }
  const inside = places.filter(
    ({ kind, _id }) => kind === 'household' && notice.targets.some((one) => isWithin(_id, one)),
  )
  const rows = inside.map(({ _id: household }): Reach => {
    const members = homes.get(protect.hash(household)) ?? []
    const opened = members.flatMap((person) => readAtOf(person) ?? [])
    const readAt = opened.length > 0 ? Math.min(...opened) : null
    const facts = { people: members.length, readAt, ackAt: needsAck ? readAt : null, visit: null }
    return {
      _id: `h${protect.hash(`reach:${notice._id}:${version}:${protect.hash(household)}`)}`,
      notice: notice._id,
      version,
      community: notice.community,
      ...spotOf(household),
      label: labelOf(household, names),
      needsAck,
      ...facts,
      at,
      state: reachState(facts),
      reached: isReached(facts, needsAck),
      rev: 0,
    }
  })
  knock(rows, visits)
  const messages = people
    .filter(({ homes }) => homes.some(({ stairwell }) => notice.targets.some((one) => isWithin(stairwell, one))))
    .map((person) => messageOf(notice, person, at, readAtOf(person)))
  for (const person of people) mark(person, notice, readers.get(person._id) || null)
  const fan = { ...notice.fan, households: rows.length, people: messages.length }
  return { notice: { ...notice, fan }, rows, messages }
}

/** Who lives where, by home id. */
function livingIn(people: readonly Person[]): Map<string, Person[]> {
  const homes = new Map<string, Person[]>()
  for (const person of people) {
    for (const { id } of person.homes) homes.set(id, [...(homes.get(id) ?? []), person])
  }
  return homes
}

const spotOf = (household: PlaceId) => ({
  building: ancestor(household, 'building') ?? household,
  stairwell: ancestor(household, 'stairwell') ?? household,
  household,
})

const labelOf = (household: PlaceId, names: Map<PlaceId, string>): string =>
  [ancestor(household, 'stairwell') ?? '', household].flatMap((one) => names.get(one) ?? []).join(' ')

/** The visits go to the first doors that need one. */
function knock(rows: Reach[], visits: Told['visits']): void {
  const doors = rows.filter(({ reached }) => !reached)
  for (const [i, { at, result, note, by }] of visits.entries()) {
    const door = doors[i]
    if (!door) return
    const visit = { result, note, by: by._id, byName: by.name, at, key: `demo-visit-${at}` }
    const facts = { ...door, visit }
    Object.assign(door, { visit, state: reachState(facts), reached: isReached(facts, door.needsAck), rev: 1 })
  }
}

function mark(person: Person, { _id, version }: Notice, readAt: number | null): void {
  if (readAt === null) return
  const { before = 0, seen = [], acked = [] } = person.notices ?? {}
  person.notices = { before, seen: [...seen, `${_id}:${version}`], acked }
}

function messageOf(notice: Notice, { _id: person, community }: Person, at: number, readAt: number | null): Message {
  const { title, correction, version, authorTitle, summary } = notice
  const _id = messageIdOf(notice._id, 'publish', version, person)
  return {
    _id,
    person,
    speaksOf: [],
    community,
    kind: notice.kind === 'emergency' ? 'emergency' : 'notice',
    title: correction === null ? title : `更正：${title}`,
    body: `${authorTitle}：${correction ?? summary}`,
    link: `/features/notices/pages/notice/index?notice=${notice._id}`,
    at,
    sort: sortKey(at, _id),
    readAt,
    unread: readAt === null,
    shelf: 'inbox',
    template: null,
    fields: {},
    send: 'none',
    sendAt: null,
    attempts: 0,
    failure: null,
  }
}
