import { AppError } from '../../../shared/contracts/errors'
import type { notices as contract } from '../../../shared/contracts/notices'
import { liveHomes, mainHome } from '../../../shared/domain/homes'
import { isWithin } from '../../../shared/domain/places'
import { THREAD_LINES, THREAD_MACHINE, type ThreadKind } from '../../../shared/domain/thread-machine'
import type { Notice, NoticeThread, ThreadLine } from '../../../shared/model/notice'
import { fingerprintOf, sortKey, threadIdOf } from '../../kit/ids'
import { append } from '../../kit/operators'
import type { Call, Handlers } from '../../kit/serve'
import { statusBefore, transition } from '../../kit/transition'
import { spendTry } from '../identity/tries'
import { placeLabels } from '../places/labels'
import { mayRead } from './readers'
import { notices, threads } from './stores'
import { lineOf } from './thread-lines'
import { threadOf } from './thread-views'

type Serves = Handlers<typeof contract>

/**
 * The limit is spent by a conditional write before anything else is written, so that parallel questions cannot outrun
 * it; a repeat is answered with what it made. Round trips: caller, notice, limit, names, thread.
 * Errors: NOTICE_UNKNOWN, OBJECTION_CLOSED, CONTENT_REFUSED, THREAD_LIMIT, KEY_USED.
 */
export const ask: Serves['ask'] = async ({ notice, kind, text, key }, call) => {
  const { person, now } = call
  const id = threadIdOf(person._id, key)
  const asked = fingerprintOf({ notice, kind, text })
  const found = await notices.get(notice)
  if (!found || found.publishedAt === null || !mayRead(found, person, now)) throw new AppError('NOTICE_UNKNOWN')
  assertHeard(found, kind, now)
  try {
    await spendTry('askNotice', person._id, now)
  } catch (refusal) {
    // A repeat has been counted already.
    if (!(refusal instanceof AppError)) throw refusal
    const made = await threads.get(id)
    if (made?.asked === asked) return { thread: threadOf(made) }
    throw new AppError('THREAD_LIMIT')
  }
  const line = await lineOf({ thread: id, number: 0, community: found.community, text, official: false }, call)
  const thread = await newThread({ id, key, asked, kind }, found, line, call)
  if (await threads.insertIfAbsent(thread)) return { thread: threadOf(thread) }
  const made = await threads.get(id)
  if (made?.asked !== asked) throw new AppError('KEY_USED')
  return { thread: threadOf(made) }
}

/** Round trips: caller, thread, notice, transition, read back. Errors: THREAD_UNKNOWN, OBJECTION_CLOSED, THREAD_FULL, CONTENT_REFUSED, NOT_NOW, STALE, KEY_USED. */
export const askMore: Serves['askMore'] = async ({ thread, rev, text, key }, call) => {
  const { person, now } = call
  const found = await mine(thread, person._id)
  if (!found.history.some((past) => past.key === key)) {
    const notice = await notices.get(found.notice)
    if (!notice) throw new AppError('THREAD_UNKNOWN')
    assertHeard(notice, found.kind, now)
  }
  await sayMore(found, { event: 'askMore', role: 'person', rev, text, key }, call)
  return { thread: threadOf(await mine(thread, person._id)) }
}

async function mine(id: string, person: string): Promise<NoticeThread> {
  const found = await threads.get(id)
  if (found?.person !== person) throw new AppError('THREAD_UNKNOWN')
  return found
}

/** What is over hears nothing more; a public notice hears objections until it closes. Errors: NOTICE_UNKNOWN, OBJECTION_CLOSED. */
function assertHeard({ status, expiresAt, objectionUntil }: Notice, kind: ThreadKind, now: number): void {
  if (kind === 'objection' && (objectionUntil === null || now >= objectionUntil)) throw new AppError('OBJECTION_CLOSED')
  if (status !== 'published' || now >= expiresAt) throw new AppError('NOTICE_UNKNOWN')
}

interface More {
  event: 'askMore' | 'answer'
  role: 'person' | 'leader' | 'staff' | 'manager'
  rev: number
  text: string
  key: string
}

/** Adds a line to a thread by one transition. Errors: THREAD_FULL, CONTENT_REFUSED, NOT_NOW, STALE, KEY_USED. */
export async function sayMore(found: NoticeThread, { event, role, rev, text, key }: More, call: Call): Promise<void> {
  const { _id, community, lines } = found
  const repeat = found.history.some((past) => past.key === key)
  if (!repeat && rev !== found.rev) throw new AppError('STALE', undefined, { status: found.status, rev: found.rev })
  if (!repeat && lines.length >= THREAD_LINES) throw new AppError('THREAD_FULL')
  const said = { thread: _id, number: lines.length, community, text, official: event === 'answer' }
  const line = repeat ? null : await lineOf(said, call)
  await transition(THREAD_MACHINE, threads, {
    id: _id,
    rev,
    status: statusBefore(found, key),
    event,
    actor: { id: call.person._id, role },
    channel: 'miniprogram',
    key,
    now: call.now,
    changes: line ? { lines: append(line) } : {},
    explain: () => 'STALE',
    unknown: 'THREAD_UNKNOWN',
  })
}

async function newThread(
  { id, key, asked, kind }: { id: string; key: string; asked: string; kind: ThreadKind },
  { _id: notice, title, community, place, author, targets }: Notice,
  line: ThreadLine,
  { person, now }: Call,
): Promise<NoticeThread> {
  // Where several homes are addressed, or none, the main one is named; never the household.
  const here = liveHomes(person).find(({ stairwell }) => targets.some((target) => isWithin(stairwell, target)))
  const stairwell = (here ?? mainHome(person))?.stairwell
  const stairwellName = stairwell === undefined ? '' : (await placeLabels([stairwell]))(stairwell)
  const { initial } = THREAD_MACHINE
  const entry = { at: now, by: person._id, role: 'person', event: 'ask', from: null, to: initial } as const
  return {
    _id: id,
    key,
    notice,
    noticeTitle: title,
    kind,
    community,
    place,
    author,
    person: person._id,
    personName: person.name,
    stairwellName,
    lines: [line],
    asked,
    createdAt: now,
    sort: sortKey(now, id),
    status: initial,
    live: THREAD_MACHINE.states[initial].live,
    rev: 0,
    history: [{ ...entry, channel: 'miniprogram', key, rev: 0 }],
    pending: [{ id: 'ask:0', event: 'ask', rev: 0, at: now, release: null }],
    pendingAt: now,
  }
}
