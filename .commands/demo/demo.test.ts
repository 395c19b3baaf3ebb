import * as f from '../../shared/contracts/fields'
import { officialCalendar } from '../../shared/domain/holidays'
import { kindOf } from '../../shared/domain/places'
import { addDays, dayOf } from '../../shared/domain/shanghai'
import { slotsOf } from '../../shared/domain/slots'
import type { PlaceKind } from '../../shared/model/place'
import { CAST, learnCast } from './cast'
import { CATALOGUE } from './catalogue/catalogue'
import { disagreementsOf } from './disagreements'
import { gather } from './gather'
import { INVENTED_LANDLINE, INVENTED_MOBILE } from './phones'
import { demoSeed } from './seeds'
import { standingDisagreements } from './standing'
import { TIMETABLE } from './timetable'

/** Leaves everything readable, so that the tests can look. */
const open = { seal: (text: string) => ({ iv: '', tag: '', data: text }), hash: (text: string) => `h${text}` }

const MONDAY_MORNING = Date.parse('2026-11-23T10:20:00+08:00')
const MOMENTS = {
  'on a Monday morning': MONDAY_MORNING,
  'on a Sunday night': Date.parse('2026-11-22T23:50:00+08:00'),
  'a minute after midnight': Date.parse('2026-11-25T00:01:00+08:00'),
  'in the National Day holiday': Date.parse('2026-10-04T12:00:00+08:00'),
  'over New Year, into a year without an official calendar': Date.parse('2030-12-30T15:00:00+08:00'),
}

const demoAt = (now: number, seed = 'demo') => gather(demoSeed({ now, seed, protect: open }))
const demo = demoAt(MONDAY_MORNING)
const { bookings, contacts, items, messages, people, places, schedules, slots } = demo

test('the same seed and the same moment give the same bytes, another seed gives others', () => {
  expect(JSON.stringify(demoAt(MONDAY_MORNING))).toBe(JSON.stringify(demo))
  expect(JSON.stringify(demoAt(MONDAY_MORNING, 'other'))).not.toBe(JSON.stringify(demo))
})

test('the community has the shape of the source', () => {
  const count = (kind: PlaceKind) => places.filter((place) => place.kind === kind).length
  expect([count('district'), count('street'), count('community')]).toEqual([1, 1, 1])
  expect([count('compound'), count('grid'), count('building'), count('household')]).toEqual([4, 10, 40, 1200])
  const ids = new Set(places.map(({ _id }) => _id))
  expect(ids.size).toBe(places.length)
  for (const place of places) {
    expect(kindOf(place._id)).toBe(place.kind)
    expect(place.parent === null || ids.has(place.parent)).toBe(true)
  }
})

test('one manager and eight staff work the desk, and every building but two has a leader who lives in it', () => {
  const holding = (role: string) => people.filter(({ grants }) => grants.some((grant) => grant.role === role))
  expect([holding('manager').length, holding('staff').length]).toEqual([1, 8])
  expect(demo.leaderPosts.map(({ _id }) => _id)).toEqual(
    places.filter(({ kind }) => kind === 'building').map(({ _id }) => _id),
  )
  for (const { leader, name, _id } of demo.leaderPosts.filter(({ vacant }) => !vacant)) {
    const person = people.find((candidate) => candidate._id === leader)
    expect(person?.name).toBe(name)
    expect(person?.homes[0]?.stairwell.startsWith(`${_id}.`)).toBe(true)
    expect(person?.grants.map(({ id }) => id)).toContain(`buildingLeader@${_id}`)
  }
  expect(demo.leaderPosts.filter(({ vacant }) => vacant).map(({ cover }) => cover === null)).toEqual([false, true])
})

test('21 items tell what to bring and where to get it, how long it takes, who does it and what it costs', () => {
  expect(items).toHaveLength(21)
  expect(items.find(({ _id }) => _id.endsWith(':senior-card'))?.title).toBe('老年人优待证办理')
  for (const { materials, steps, fee, post, summary } of items) {
    expect(materials.length).toBeGreaterThan(0)
    expect(materials.every(({ name, where }) => name && where)).toBe(true)
    expect(steps.length).toBeGreaterThan(1)
    expect([fee, post, summary].every(Boolean)).toBe(true)
  }
  expect(Object.keys(TIMETABLE).sort()).toEqual(CATALOGUE.map(({ code }) => code).sort())
})

test('slots are exactly those that the schedules give for a fortnight ahead', () => {
  const today = dayOf(MONDAY_MORNING)
  const calendar = officialCalendar(demo.communities[0]!.calendar)
  const days = Array.from({ length: 14 }, (_, i) => addDays(today, i))
  const expected = schedules.flatMap((one) => days.flatMap((day) => slotsOf(one, day, calendar(day))))
  const found = slots.filter(({ day }) => day >= today)
  expect(found.map(({ _id }) => _id).sort()).toEqual(expected.map(({ _id }) => _id).sort())
  expect(new Set(schedules.map(({ madeUntil }) => madeUntil))).toEqual(new Set([days.at(-1)]))
})

test.each(Object.entries(MOMENTS))('slots, bookings and messages agree %s', (_, now) => {
  const found = demoAt(now)
  expect(disagreementsOf(found, now)).toEqual([])
  expect(standingDisagreements(found)).toEqual([])
  expect(found.bookings.length).toBeGreaterThan(50)
})

test('a lost claim, a changed status and a missing message are each noticed', () => {
  const slot = slots.find(({ claims }) => claims.length > 0)!
  const others = slots.filter((one) => one !== slot)
  const robbed = { ...slot, claims: slot.claims.slice(1) }
  expect(disagreementsOf({ ...demo, slots: [...others, robbed] }, MONDAY_MORNING)).toHaveLength(2)
  const [first, ...rest] = bookings
  const changed = { ...first!, status: 'abandoned' as const }
  expect(disagreementsOf({ ...demo, bookings: [changed, ...rest] }, MONDAY_MORNING)).not.toEqual([])
  const told = messages.find(({ kind }) => kind === 'booking')
  const missing = messages.filter((one) => one !== told)
  expect(disagreementsOf({ ...demo, messages: missing }, MONDAY_MORNING)).toHaveLength(1)
})

test('about half of the coming slots have somebody in them, some full and some not', () => {
  const coming = slots.filter(({ start }) => start > MONDAY_MORNING)
  const taken = coming.filter(({ claims }) => claims.length > 0)
  expect(taken.length / coming.length).toBeGreaterThan(0.4)
  expect(taken.length / coming.length).toBeLessThan(0.6)
  expect(taken.some(({ left }) => left === 0) && taken.some(({ left }) => left > 0)).toBe(true)
  const waiting = bookings.filter(({ status }) => status === 'pending')
  expect(waiting.length).toBeGreaterThan(8)
  expect(waiting.length).toBeLessThan(50)
})

test('every id has the shape that the contracts ask for', () => {
  const check = (field: { parse: (value: unknown) => unknown }, values: unknown[]) =>
    values.forEach((value) => {
      field.parse(value)
    })
  check(
    f.placeId,
    places.map(({ _id }) => _id),
  )
  check(
    f.itemId,
    items.map(({ _id }) => _id),
  )
  check(
    f.slotId,
    slots.map(({ _id }) => _id),
  )
  check(
    f.personId,
    people.map(({ _id }) => _id),
  )
  check(
    f.personName,
    people.map(({ name }) => name),
  )
  check(
    f.bookingId,
    bookings.map(({ _id }) => _id),
  )
  check(
    f.claimId,
    bookings.map(({ claim }) => claim),
  )
  check(
    f.cursor,
    [...bookings, ...messages].map(({ sort }) => sort),
  )
  check(
    f.clientKey,
    bookings.map(({ key }) => key),
  )
  check(
    f.note,
    bookings.map(({ note }) => note),
  )
  check(
    f.messageId,
    messages.map(({ _id }) => _id),
  )
  check(
    f.phone,
    contacts.map(({ phone }) => phone.data),
  )
})

test('no phone could ring and no text holds one that might', () => {
  for (const { phone } of contacts) expect(phone.data).toMatch(INVENTED_MOBILE)
  expect(new Set(contacts.map(({ phone }) => phone.data)).size).toBe(contacts.length)
  for (const { hall } of demo.communities) expect(hall.phone).toMatch(INVENTED_LANDLINE)
  expect(JSON.stringify(demo)).not.toMatch(/(?<![0-9a-z])(1[2-9]\d{9}|0[1-9]\d{1,2}-?\d{7,8})(?![0-9a-z])/)
})

test('the public record of a person holds neither phone nor door', () => {
  for (const { homes, _id } of contacts) {
    const person = people.find((one) => one._id === _id)!
    expect(Object.keys(homes)).toEqual(person.homes.map(({ id }) => id))
    const hidden = JSON.stringify({ ...person, homes: person.homes.map((home) => ({ ...home, id: '' })) })
    // The stand-in hash can be read; a real one cannot.
    for (const { data } of Object.values(homes)) expect(hidden.replaceAll(open.hash(data), '')).not.toContain(data)
  }
})

test('the personas are who their notes say', () => {
  const personaOf = (note: string) => CAST.demo.find((persona) => persona.note.startsWith(note))!
  const personOf = (note: string) => people.find(({ openid }) => openid === personaOf(note).openid)
  const bookingsOf = (note: string) => bookings.filter(({ person }) => person === personOf(note)?._id)
  const rolesOf = (note: string) => personOf(note)?.grants.map(({ role }) => role) ?? []

  expect(bookingsOf('居民，72 岁').filter(({ start }) => start > MONDAY_MORNING)).toEqual([])
  expect(new Set(bookingsOf('居民，有几条').map(({ status }) => status))).toEqual(
    new Set(['pending', 'confirmed', 'cancelled', 'declined', 'ended']),
  )
  expect(bookingsOf('居民，有几条').flatMap(({ history }) => history.map(({ event }) => event))).toContain('reschedule')
  expect(messages.some(({ person, unread }) => unread && person === personOf('居民，有几条')?._id)).toBe(true)
  expect(bookingsOf('居民，还没有')).toEqual([])
  expect(personOf('还没有登记')).toBeUndefined()
  expect(rolesOf('居民，党员楼栋长')).toContain('buildingLeader')
  expect(rolesOf('社区工作者')).toContain('staff')
  expect(rolesOf('社区管理员')).toEqual(['manager'])
})

test('every persona bears the name of the record, and one who has not registered a name of their own', () => {
  const { see, cast } = learnCast('demo')
  see(people)
  const named = cast()
  expect(named).toHaveLength(9)
  for (const { openid, name } of named) {
    expect(name).toBe(people.find((person) => person.openid === openid)?.name ?? '新来的邻居')
  }
})

test('every state that a request, a home and a consent can be in is there to see', () => {
  const kinds = (values: readonly string[]) => [...new Set(values)].sort()
  const { helpRequests, family, gridTeams } = demo
  expect(kinds(helpRequests.map(({ status }) => status))).toEqual([
    'accepted',
    'answered',
    'closed',
    'escalated',
    'open',
    'overdue',
    'withdrawn',
  ])
  expect(kinds(people.flatMap(({ homes }) => homes.map(({ status }) => status)))).toEqual([
    'claimed',
    'refused',
    'verified',
    'waiting',
  ])
  expect(kinds(family.map(({ consent }) => consent?.how ?? 'asked'))).toEqual([
    'asked',
    'guardian',
    'inApp',
    'witnessed',
  ])
  expect(gridTeams.every(({ posts }) => posts.A !== null && posts.B !== null)).toBe(true)
})

test('a leader without the role, a queue without a home, a lost audit line and a request astray are each noticed', () => {
  const [post, ...posts] = demo.leaderPosts
  const waiting = people.find(({ queues }) => queues.length > 0)!
  const others = people.filter((one) => one !== waiting)
  const [request, ...requests] = demo.helpRequests
  const broken = [
    { leaderPosts: [{ ...post!, leader: waiting._id, name: waiting.name }, ...posts] },
    { people: [...others, { ...waiting, queues: [] }] },
    { audit: demo.audit.slice(1) },
    { helpRequests: [{ ...request!, status: 'overdue' as const }, ...requests] },
  ]
  for (const one of broken) expect(standingDisagreements({ ...demo, ...one })).not.toEqual([])
})
