import { FAMILY_MACHINE } from './family-machine'
import { HELP_MACHINE } from './help-machine'
import { HOME_MACHINE } from './home-machine'
import type { Machine } from './machine'

const MACHINES: Record<string, Machine<string, string, string>> = {
  family: FAMILY_MACHINE,
  help: HELP_MACHINE,
  home: HOME_MACHINE,
}

/** The states that some run of events leads to. */
function reachable({ initial, events }: Machine<string, string, string>): Set<string> {
  const reached = new Set([initial])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const { from, to } of Object.values(events)) if (from.some((state) => reached.has(state))) reached.add(to)
  }
  return reached
}

describe.each(Object.entries(MACHINES))('the life of a %s', (_, machine) => {
  test('reaches each of its states from the first', () => {
    expect([...reachable(machine)].sort()).toEqual(Object.keys(machine.states).sort())
  })

  test('never comes back to life once it is over', () => {
    for (const { from, to } of Object.values(machine.events)) {
      if (machine.states[to]?.live) for (const state of from) expect(machine.states[state]?.live).toBe(true)
    }
  })

  test('says each state and each event in words', () => {
    for (const { label } of [...Object.values(machine.states), ...Object.values(machine.events)]) {
      expect(label).toMatch(/\p{Script=Han}/u)
    }
  })

  test('names an actor for each event', () => {
    for (const { by } of Object.values(machine.events)) expect(by.length).toBeGreaterThan(0)
  })
})

test('what the timer does to a request, nobody else can, and nobody but the asker takes it back or rates it', () => {
  const by = Object.fromEntries(
    Object.entries(HELP_MACHINE.events).map(([event, definition]) => [event, definition.by]),
  )
  expect([by.escalate, by.climb, by.lapse]).toEqual([['system'], ['system'], ['system']])
  expect([by.withdraw, by.rate]).toEqual([['person'], ['person']])
})

test('once a request went to staff, the leader can neither take it nor pass it on', () => {
  for (const event of ['accept', 'handOver'] as const) {
    expect(HELP_MACHINE.events[event].from).not.toContain('escalated')
    expect(HELP_MACHINE.events[event].from).not.toContain('overdue')
  }
})

test('nobody vouches for a home of their own: only a voucher answers, and only what waits', () => {
  for (const event of ['verify', 'refuse'] as const) {
    expect([HOME_MACHINE.events[event].by, HOME_MACHINE.events[event].from]).toEqual([['voucher'], ['waiting']])
  }
})
