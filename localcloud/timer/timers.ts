import { Cron } from 'croner'
import type { Clock } from '../clock'
import { errorMessage } from '../error-parts'
import type { Catalogue, TimerTrigger } from '../functions/catalogue'
import type { Invocation, Invoke } from '../functions/invoke'
import { timerEvent } from '../functions/platform-event'

export interface Timers {
  /** Fires a function's timer now; undefined if there is no such function. */
  fire(name: string): Promise<Invocation>
  /** When each timer is due next, on the moved clock. */
  next(): { function: string; trigger: string; config: string; at: number | undefined }[]
  start(): void
  stop(): void
}

interface Scheduled {
  function: string
  trigger: TimerTrigger
  cron: Cron
  due: number | undefined
  running: boolean
}

export interface TimerParts {
  catalogue: Catalogue
  invoke: Invoke
  clock: Clock
}

const LONGEST_SLEEP_MS = 60_000

/**
 * Runs the timer triggers of `config.json` on the cloud's clock: when it is moved past a due time, the timer fires
 * once, late. A timer whose last run still runs is skipped. Until `start` timers fire only by hand.
 */
export function createTimers({ catalogue, invoke, clock }: TimerParts): Timers {
  let sleeping: NodeJS.Timeout | undefined
  let active = false
  const scheduled: Scheduled[] = catalogue.list().flatMap((definition) =>
    definition.triggers.flatMap((trigger) => {
      const cron = readPattern(definition.name, trigger)
      return cron === undefined ? [] : [{ function: definition.name, trigger, cron, due: undefined, running: false }]
    }),
  )

  function plan(entry: Scheduled) {
    entry.due = entry.cron.nextRun(new Date(clock.now()))?.getTime()
  }

  function call(name: string, trigger: Pick<TimerTrigger, 'name'>): Promise<Invocation> {
    return invoke({ function: name, source: 'wx_trigger', event: timerEvent(trigger, clock.now()) })
  }

  function wake() {
    clearTimeout(sleeping)
    if (!active) return
    const now = clock.now()
    for (const entry of scheduled) {
      if (entry.due === undefined || entry.due > now) continue
      plan(entry)
      if (entry.running) continue
      entry.running = true
      void call(entry.function, entry.trigger).finally(() => {
        entry.running = false
      })
    }
    const soonest = Math.min(...scheduled.map((entry) => entry.due ?? Number.POSITIVE_INFINITY))
    sleeping = setTimeout(wake, Math.min(Math.max(soonest - clock.now(), 1), LONGEST_SLEEP_MS))
  }

  for (const entry of scheduled) plan(entry)
  const unwatch = clock.onMove(() => {
    const now = clock.now()
    for (const entry of scheduled) if (entry.due === undefined || entry.due > now) plan(entry)
    wake()
  })

  return {
    fire(name) {
      const trigger = catalogue.find(name)?.triggers[0] ?? { name: 'manual' }
      return call(name, trigger)
    },
    next: () =>
      scheduled.map(({ function: name, trigger, due }) => ({
        function: name,
        trigger: trigger.name,
        config: trigger.config,
        at: due,
      })),
    start() {
      active = scheduled.length > 0
      wake()
    },
    stop() {
      active = false
      clearTimeout(sleeping)
      unwatch()
    },
  }
}

function readPattern(name: string, trigger: TimerTrigger): Cron | undefined {
  try {
    return new Cron(trigger.config, { mode: '7-part', timezone: 'Asia/Shanghai', paused: true })
  } catch (error) {
    console.error(`timer ${trigger.name} of ${name} is ignored: ${errorMessage(error)}`)
    return undefined
  }
}
