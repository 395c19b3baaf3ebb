export const FAULT_KINDS = [
  'error',
  'timeout',
  'crash-before',
  'crash-after',
  'duplicate',
  'hold',
  'hold-after',
] as const

export type FaultKind = (typeof FAULT_KINDS)[number]
export type FaultState = 'armed' | 'held' | 'fired' | 'released'

export interface FaultMatch {
  function?: string
  openid?: string
  action?: string
  collection?: string
}

export interface FaultRule {
  match: FaultMatch
  kind: FaultKind
  /** Which matching round trip it strikes, counted from 1 since the fault was armed. */
  nth: number
  /** How many matching round trips in a row it strikes, from the nth on. */
  times: number
  /** The platform code of kind `error`. */
  code?: string
  holdStopsClock: boolean
}

export interface FaultView extends FaultRule {
  id: string
  state: FaultState
  seen: number
  fired: number
}

export interface Strike {
  id: string
  rule: FaultRule
  /** Waits for the release; answers false if the fault was cleared instead. */
  hold(): Promise<boolean>
}

export interface Faults {
  arm(rule: FaultRule): FaultView
  /** Counts one round trip against every armed fault; the first that is due strikes. */
  strike(trip: FaultMatch): Strike | undefined
  /** Lets everything go that the fault holds; false if it holds nothing. */
  release(id: string): boolean
  find(id: string): FaultView | undefined
  /** The fault as soon as it is in that state, or as it is after `ms`. */
  wait(id: string, state: FaultState, ms: number): Promise<FaultView | undefined>
  list(): FaultView[]
  /** Forgets all faults; what they hold is dropped without being executed. */
  clear(): void
}

interface Armed {
  view: FaultView
  held: Set<(released: boolean) => void>
  watchers: Set<() => void>
}

export function createFaults(): Faults {
  const armed = new Map<string, Armed>()
  let count = 0

  function setState(fault: Armed, state: FaultState) {
    fault.view.state = state
    for (const watcher of fault.watchers) watcher()
  }

  function settled(fault: Armed): FaultState {
    if (fault.view.fired < fault.view.times) return 'armed'
    return fault.view.kind === 'hold' || fault.view.kind === 'hold-after' ? 'released' : 'fired'
  }

  function letGo(fault: Armed, released: boolean) {
    const held = [...fault.held]
    fault.held.clear()
    setState(fault, settled(fault))
    for (const resolve of held) resolve(released)
  }

  function hold(fault: Armed): Promise<boolean> {
    return new Promise((resolve) => {
      fault.held.add(resolve)
      setState(fault, 'held')
    })
  }

  return {
    arm(rule) {
      count += 1
      const view: FaultView = { ...rule, id: `fault-${count}`, state: 'armed', seen: 0, fired: 0 }
      armed.set(view.id, { view, held: new Set(), watchers: new Set() })
      return { ...view }
    },
    strike(trip) {
      let due: Armed | undefined
      for (const fault of armed.values()) {
        const { view } = fault
        if (view.fired >= view.times || !matches(view.match, trip)) continue
        view.seen += 1
        if (due === undefined && view.seen >= view.nth) due = fault
      }
      if (due === undefined) return undefined
      const fault = due
      fault.view.fired += 1
      const holds = fault.view.kind === 'hold' || fault.view.kind === 'hold-after'
      if (!holds) setState(fault, settled(fault))
      return { id: fault.view.id, rule: fault.view, hold: () => hold(fault) }
    },
    release(id) {
      const fault = armed.get(id)
      if (fault === undefined || fault.held.size === 0) return false
      letGo(fault, true)
      return true
    },
    find: (id) => viewOf(armed.get(id)),
    wait(id, state, ms) {
      const fault = armed.get(id)
      if (fault === undefined || fault.view.state === state) return Promise.resolve(viewOf(fault))
      return new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer)
          fault.watchers.delete(look)
          resolve(viewOf(fault))
        }
        const look = () => {
          if (fault.view.state === state || !armed.has(id)) done()
        }
        const timer = setTimeout(done, ms)
        fault.watchers.add(look)
      })
    },
    list: () => [...armed.values()].map((fault) => ({ ...fault.view })),
    clear() {
      const faults = [...armed.values()]
      armed.clear()
      for (const fault of faults) letGo(fault, false)
    },
  }
}

function matches(match: FaultMatch, trip: FaultMatch): boolean {
  return (
    (match.function === undefined || match.function === trip.function) &&
    (match.openid === undefined || match.openid === trip.openid) &&
    (match.action === undefined || match.action === trip.action) &&
    (match.collection === undefined || match.collection === trip.collection)
  )
}

function viewOf(fault: Armed | undefined): FaultView | undefined {
  return fault === undefined ? undefined : { ...fault.view }
}
