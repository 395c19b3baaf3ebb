import fc from 'fast-check'
import type { Home } from '../model/person'
import { afterEvent, inOrder, queuesOf } from './home-changes'
import { HOME_EVENTS, HOME_MACHINE, HOME_STATUSES } from './home-machine'
import { liveHomes, mainHome } from './homes'

const home = fc.record({
  id: fc.constantFrom('h1', 'h2', 'h3', 'h4'),
  stairwell: fc.constantFrom('d.s.c.e1.g01.b01.u1', 'd.s.c.e1.g01.b01.u2', 'd.s.o.e1.g01.b02.u1'),
  tenure: fc.constantFrom('owner' as const, 'tenant' as const),
  status: fc.constantFrom(...HOME_STATUSES),
  since: fc.nat(1000),
  waitingSince: fc.constant(null),
  due: fc.option(fc.nat(1000)),
  verifiedUntil: fc.option(fc.nat(1000)),
  reason: fc.option(fc.string()),
})
const waitingSome = home.map((one): Home => ({ ...one, waitingSince: one.status === 'waiting' ? one.since : null }))
const homes = fc.uniqueArray(waitingSome, { selector: ({ id }) => id })

test('an event leads where the machine says, and leaves no deadline, term or reason that it does not state', () => {
  fc.assert(
    fc.property(waitingSome, fc.constantFrom(...HOME_EVENTS), (one, event) => {
      const told = {
        status: HOME_MACHINE.events[event].to,
        waitingSince: null,
        due: null,
        verifiedUntil: 9,
        reason: null,
      }
      expect(afterEvent(one, event, { verifiedUntil: 9 })).toEqual({ ...one, ...told })
    }),
  )
})

test('whichever home is put first is the main one, the others keep their order, and none that is lived in is lost', () => {
  fc.assert(
    fc.property(homes, fc.constantFrom('h1', 'h2', 'h3', 'h4'), (list, main) => {
      const ordered = inOrder(list, main)
      const live = liveHomes({ homes: list })
      if (live.some(({ id }) => id === main)) expect(mainHome({ homes: ordered })?.id).toBe(main)
      const rest = (all: Home[]) => all.filter(({ id }) => id !== main).map(({ id }) => id)
      expect(rest(liveHomes({ homes: ordered }))).toEqual(rest(live))
      expect(inOrder(list).slice(0, live.length)).toEqual(live)
    }),
  )
})

test('of the homes one has left only the latest are kept', () => {
  const left = Array.from({ length: 9 }, (_, i) => ({ id: `h${i}`, status: 'left' }) as Home)
  expect(inOrder(left).map(({ id }) => id)).toEqual(['h3', 'h4', 'h5', 'h6', 'h7', 'h8'])
})

test('one stands in the queues of exactly the buildings and communities where a home waits, since the first of them', () => {
  fc.assert(
    fc.property(homes, (list) => {
      const { queues, queuedAt } = queuesOf(list)
      const waiting = list.filter(({ status }) => status === 'waiting')
      expect(new Set(queues).size).toBe(queues.length)
      for (const place of queues) expect(waiting.some(({ stairwell }) => stairwell.startsWith(`${place}.`))).toBe(true)
      for (const { stairwell } of waiting)
        expect(queues.filter((place) => stairwell.startsWith(`${place}.`))).toHaveLength(2)
      expect(queuedAt).toBe(waiting.length ? Math.min(...waiting.map(({ since }) => since)) : null)
    }),
  )
})
