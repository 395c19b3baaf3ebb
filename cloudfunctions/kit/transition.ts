import { AppError, type ErrorCode } from '../../shared/contracts/errors'
import type { Machine } from '../../shared/domain/machine'
import type { HistoryEntry, OutboxEvent } from '../../shared/model/booking'
import type { Changes, Collection, Where } from './collection'
import { append, appendBounded, not } from './operators'

/** Every aggregate with a life keeps these; one compare-and-swap moves them all. */
export interface Aggregate<State extends string, Event extends string, Actor extends string> {
  _id: string
  status: State
  live: boolean
  rev: number
  history: HistoryEntry<Event, State, Actor>[]
  pending: OutboxEvent<Event>[]
  pendingAt: number | null
}

export interface Transition<T, State extends string, Event extends string, Actor extends string> {
  id: string
  /** The rev and status that the caller saw. */
  rev: number
  status: NoInfer<State>
  event: NoInfer<Event>
  actor: { id: string; role: NoInfer<Actor> }
  channel: 'miniprogram' | 'timer'
  /** The command's key, once per aggregate; its repeat finds itself in the history and is told success. */
  key: string
  now: number
  reason?: string
  /** Conditions besides id, rev and status: whose it is, until when it may be done. */
  where?: Where<T>
  changes?: Changes<T>
  /** The claim that this transition gives up. */
  release?: OutboxEvent['release']
  /** Names the refusal when `where` did not hold; anything else that differs is told apart here. */
  explain: (found: T) => ErrorCode
  unknown: ErrorCode
}

/** Longest history kept; a booking's life is far shorter. */
const HISTORY_LIMIT = 50

/**
 * Fires one event by one compare-and-swap that also writes history and outbox.
 * Returns the new status and rev; `found` is the document where a repeat met its own transition.
 * `release` is the claim that it gave up, as far as it may still stand: what a repeat says of it is not believed.
 * One round trip; one more to explain a refusal.
 * Errors: the caller's `unknown` and `explain`, STALE, NOT_NOW, KEY_USED.
 */
export async function transition<S extends string, E extends string, A extends string, T extends Aggregate<S, E, A>>(
  machine: Machine<S, E, A>,
  store: Collection<T>,
  command: Transition<T, S, E, A>,
): Promise<{ status: S; rev: number; found: T | null; release: OutboxEvent['release'] }> {
  const { id, rev, status, event, actor, channel, key, now, reason, release = null } = command
  const { from, to, by } = machine.events[event]
  if (!by.includes(actor.role)) throw new AppError('WRONG_ROLE')
  if (!from.includes(status)) throw new AppError('NOT_NOW')

  const next = rev + 1
  const entry = { at: now, by: actor.id, role: actor.role, event, from: status, to, channel, key, rev: next }
  const notice = { id: `${event}:${next}`, event, rev: next, at: now, release }
  const told = reason === undefined ? {} : { reason }
  const where = { ...command.where, _id: id, rev, status, 'history.key': not(key) }
  const changes = {
    ...command.changes,
    status: to,
    live: machine.states[to].live,
    rev: next,
    history: appendBounded(HISTORY_LIMIT, { ...entry, ...told }),
    pending: append({ ...notice, ...told }),
    pendingAt: now,
  }
  const updated = await store.update(where as unknown as Where<T>, changes as unknown as Changes<T>)
  if (updated === 1) return { status: to, rev: next, found: null, release }

  const found = await store.get(id)
  if (!found) throw new AppError(command.unknown)
  const done = found.history.find((past) => past.key === key)
  if (done && done.event !== event) throw new AppError('KEY_USED')
  if (done && done.by === actor.id) {
    // The drain releases before it pulls: a claim without its event has been released.
    const event = found.pending.find((pushed) => pushed.rev === done.rev)
    return { status: done.to, rev: done.rev, found, release: event?.release ?? null }
  }
  const refusal = command.explain(found)
  if (refusal !== 'STALE') throw new AppError(refusal)
  throw staleFor(found, rev)
}

/** The refusal of a command on something that is not as its caller saw it, with how it stands now: STALE, NOT_NOW. */
export const staleFor = (found: { status: string; rev: number }, rev: number): AppError =>
  new AppError(found.rev === rev ? 'NOT_NOW' : 'STALE', undefined, { status: found.status, rev: found.rev })

/** The status that a command met: for a repeat the one before its own transition, so that it finds itself done. */
export function statusBefore<S extends string>(
  { status, history }: { status: S; history: readonly { key: string; from: S | null }[] },
  key: string,
): S {
  return history.find((past) => past.key === key)?.from ?? status
}
