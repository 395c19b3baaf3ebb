import fc from 'fast-check'
import type { Cut } from '../cut'
import { stage } from '../stage'
import { calm, newRun, take, wait } from './run'
import { type Step, steps } from './steps'
import { rest, verdict } from './verdict'
import { watch } from './watch'
import { begin } from './world'

/** Minutes after which every hold has lapsed and every slot is over. */
const PAST_EVERYTHING = 48 * 60

/** How much is tried at most. */
export interface Limit {
  plans: number
  seconds?: number
}

/** Explores plans up to a limit, or until one goes wrong; says what was seen and how much was tried. */
export async function explore(
  cuts: readonly Cut[],
  { plans, seconds }: Limit,
  { seed, path }: { seed: number; path?: string },
) {
  const stack = await stage({ cuts, timeout: { bookings: 1, tick: 4 } })
  const seen = watch(stack)
  const tried = { plans: 0, steps: 0, strikes: 0, told: {} as Record<string, number> }

  async function carryOut(plan: Step[]): Promise<string[]> {
    await begin(stack)
    seen.clear()
    const run = newRun(stack)
    for (const step of plan) await take(run, step)
    // The timer comes round once while calls still hang, and again when they have gone on.
    await stack.tick().catch(() => {})
    await calm(run)
    await rest(run)
    const atRest = [...seen, ...(await verdict(run))]
    await wait(run, PAST_EVERYTHING)
    await rest(run)
    tried.plans += 1
    tried.steps += plan.length
    tried.strikes += run.faults.length
    for (const code of run.commands.flatMap(({ told }) => told)) tried.told[code] = (tried.told[code] ?? 0) + 1
    return [...atRest, ...seen, ...(await verdict(run))]
  }

  try {
    const property = fc.asyncProperty(steps, async (plan) => {
      const wrong = await carryOut(plan)
      if (wrong.length > 0) throw new Error(wrong.join('; '))
    })
    const replay = path === undefined ? { seed } : { seed, path }
    const time = seconds === undefined ? {} : { interruptAfterTimeLimit: seconds * 1000 }
    const bounds = { numRuns: plans, ...time, endOnFailure: cuts.length > 0 }
    const result = await fc.check(property, { ...replay, ...bounds })
    console.info(`model: seed ${seed} ${JSON.stringify(tried)}`)
    return { result, tried }
  } finally {
    await stack.close()
  }
}
