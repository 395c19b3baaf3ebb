/** A state machine as data: what a reader, the server and the screens all go by. */
export interface Machine<State extends string, Event extends string, Actor extends string> {
  initial: State
  states: Record<State, StateDefinition>
  events: Record<Event, EventDefinition<State, Actor>>
}

export interface StateDefinition {
  /** What a resident reads. */
  label: string
  /** A live aggregate wants its claim; one that is not live has given it back. */
  live: boolean
}

export interface EventDefinition<State extends string, Actor extends string> {
  from: readonly State[]
  to: State
  by: readonly Actor[]
  /** What a resident reads in the history. */
  label: string
  needsReason?: boolean
}

/** The states from which `event` may fire. */
export function sourcesOf<S extends string, E extends string, A extends string>(
  machine: Machine<S, E, A>,
  event: E,
): readonly S[] {
  return machine.events[event].from
}

/** True if `actor` may fire `event` in `state`. */
export function allows<S extends string, E extends string, A extends string>(
  machine: Machine<S, E, A>,
  state: S,
  event: E,
  actor: A,
): boolean {
  const { from, by } = machine.events[event]
  return from.includes(state) && by.includes(actor)
}
