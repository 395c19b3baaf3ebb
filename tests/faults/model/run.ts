import { bookingIdOf, personIdOf } from '../../../cloudfunctions/kit/ids'
import { bookings } from '../../../shared/contracts/bookings'
import type { Action } from '../../../shared/contracts/contract'
import { MINUTE } from '../../../shared/domain/shanghai'
import { MONDAY, newKey, type Stack } from '../../stack'
import { HOME, staff } from '../../world'
import { codeOf, held, wish } from '../acts'
import type { Call, Step, Strike } from './steps'
import { PEOPLE, SLOTS } from './world'

/** A command as it was sent, and what each sending of it was told. */
export interface Command {
  event: Step['do']
  booking: string
  key: string
  who: string
  action: Action
  input: Record<string, unknown>
  told: string[]
}

export interface Run {
  stack: Stack
  commands: Command[]
  /** Bookings that somebody has asked for, whether they came about or not. */
  known: { id: string; owner: string; seen?: Awaited<ReturnType<typeof held>> }[]
  minutes: number
  /** Calls that have not been answered; those that are held wait for their release. */
  open: Set<Promise<void>>
  faults: { id: string; kind: Strike['kind'] }[]
}

export const newRun = (stack: Stack): Run => ({
  stack,
  commands: [],
  known: [],
  minutes: 0,
  open: new Set(),
  faults: [],
})

/** The plan stays within so many minutes of Monday nine o'clock: the slots are on Tuesday morning. */
const LATEST = 20 * 60
/** More calls than these are not left hanging at once: each keeps an instance busy. */
const MOST_HELD = 4

export async function take(run: Run, step: Step): Promise<void> {
  if (step.do === 'release') return release(run)
  if (step.do === 'tick') {
    if (run.minutes + step.after <= LATEST) await wait(run, step.after)
    await arm(run, step.strike, { function: 'tick' })
    track(run, run.stack.tick())
  } else {
    for (const call of step.do === 'both' ? step.steps : [step]) await send(run, call)
  }
  await settled(run)
}

export async function wait(run: Run, minutes: number): Promise<void> {
  run.minutes += minutes
  await run.stack.setClock(MONDAY + run.minutes * MINUTE)
}

/** Starts a call; what it is told is noted when it comes. */
async function send(run: Run, call: Call): Promise<void> {
  const command = call.do === 'repeat' ? pick(run.commands, call.command) : await commandOf(run, call)
  if (!command) return
  if (call.do !== 'repeat') run.commands.push(command)
  await arm(run, call.strike, { openid: command.who })
  const { who, action, input } = command
  track(
    run,
    run.stack.call(who, action, input).then((answer) => {
      command.told.push(codeOf(answer))
    }),
  )
}

async function commandOf(run: Run, call: Exclude<Call, { do: 'repeat' }>): Promise<Command | undefined> {
  const told: string[] = []
  if ('who' in call) {
    const who = pick(PEOPLE, call.who) ?? ''
    const before = run.commands.filter(({ event, who: by }) => (event === 'request' || event === 'join') && by === who)
    const key = (call.sameKey && before.at(-1)?.key) || newKey()
    const booking = bookingIdOf(personIdOf(who), key)
    if (!run.known.some(({ id }) => id === booking)) run.known.push({ id: booking, owner: who })
    const input = wish(pick(SLOTS, call.slot), { key, seats: call.seats })
    return { event: call.do, booking, key, who, action: bookings[call.do], input, told }
  }
  const stored = new Map((await run.stack.all('bookings')).map((booking) => [booking._id, booking]))
  const live = run.known.filter(({ id, seen }) => stored.get(id)?.live || (call.stale && seen))
  const target = pick(live, call.booking)
  if (!target) return undefined
  const seen = (call.stale && target.seen) || (await held(run.stack, target.id))
  target.seen = seen
  const { rev, slot, claim, seats } = seen
  // A page that shows a booking in line has nothing to cancel or move; a client that does so all the same is refused.
  const own = { ...seen, status: seen.status === 'confirmed' ? seen.status : ('pending' as const) }
  const echo = { booking: target.id, rev, slot, claim, seats }
  const key = newKey()
  const base = { booking: target.id, key, told, event: call.do }
  const desk = { community: HOME, booking: target.id, rev, key }
  const given = { slot, claim, seats, reason: '当天窗口停办' }
  const others = SLOTS.filter((other) => other !== slot)
  const to = { to: pick(others, 'slot' in call ? call.slot : 0), version: 0 }
  switch (call.do) {
    case 'confirm':
      return { ...base, who: staff, action: bookings.confirm, input: desk }
    case 'decline':
      return { ...base, who: staff, action: bookings.decline, input: { ...desk, ...given } }
    case 'cancel':
      return { ...base, who: target.owner, action: bookings.cancel, input: { ...own, key } }
    case 'accept':
      return { ...base, who: target.owner, action: bookings.accept, input: { ...echo, key } }
    case 'pass': {
      const status = (seen.status as string) === 'offered' ? 'offered' : 'waiting'
      return { ...base, who: target.owner, action: bookings.pass, input: { ...echo, status, key } }
    }
    case 'reschedule':
      return { ...base, who: target.owner, action: bookings.reschedule, input: { ...own, ...to, key } }
  }
}

const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % from.length]

async function arm(run: Run, strike: Strike | undefined, who: { openid?: string; function?: string }): Promise<void> {
  if (!strike || (strike.kind.startsWith('hold') && (await holding(run)).length >= MOST_HELD)) return
  const { id } = await run.stack.fault({ match: { ...who, action: strike.action }, kind: strike.kind, nth: strike.nth })
  run.faults.push({ id, kind: strike.kind })
}

/** A crash is an outcome like any other; what it leaves behind is what the model is about. */
function track(run: Run, answer: Promise<unknown>): void {
  const open = answer.then(
    () => {},
    () => {},
  )
  run.open.add(open)
  void open.then(() => run.open.delete(open))
}

/** Faults that hold a call just now, oldest first. */
async function holding(run: Run): Promise<string[]> {
  const { faults } = (await (await fetch(`${run.stack.url}/control/faults`)).json()) as {
    faults: { id: string; state: string }[]
  }
  return faults.filter(({ state }) => state === 'held').map(({ id }) => id)
}

const PATIENCE_MS = 30_000
const LOOK_EVERY_MS = 12

/** Waits until every call is answered or held. */
async function settled(run: Run): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  const mayHold = run.faults.some(({ kind }) => kind.startsWith('hold'))
  while (run.open.size > 0) {
    await Promise.race([...run.open, new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))])
    if (mayHold && run.open.size > 0 && run.open.size <= (await holding(run)).length) return
    if (Date.now() > until) throw new Error('a call is neither answered nor held')
  }
}

async function release(run: Run): Promise<void> {
  const [oldest] = await holding(run)
  if (oldest === undefined) return
  await run.stack.post('/control/release', { id: oldest })
  await settled(run)
}

/** Lets everything go and strikes no more. */
export async function calm(run: Run): Promise<void> {
  for (let left = MOST_HELD * 4; left > 0 && (await holding(run)).length > 0; left -= 1) await release(run)
  await fetch(`${run.stack.url}/control/faults`, { method: 'DELETE' })
  await settled(run)
}
