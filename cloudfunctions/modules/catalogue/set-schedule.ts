import type { catalogue as contract } from '../../../shared/contracts/catalogue'
import type { OutputOf } from '../../../shared/contracts/contract'
import { AppError } from '../../../shared/contracts/errors'
import { newSchedule } from '../../../shared/domain/schedule-rules'
import type { Schedule, ScheduleTemplate } from '../../../shared/model/slot'
import { fingerprintOf } from '../../kit/ids'
import { appendBounded, not } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { applySchedule, spread, windowsOf } from './apply-schedule'
import { readWords } from './content'
import { itemOf } from './items'
import { assertRoom, assertTemplate, templateOf } from './preview-schedule'
import { standingIn } from './standing'
import { schedules as store } from './stores'

type Serves = Handlers<typeof contract>
type View = OutputOf<typeof contract.setSchedule>['schedule']

const HISTORY_LIMIT = 50

/** Round trips: caller, item, windows. Errors: ITEM_UNKNOWN. */
export const schedules: Serves['schedules'] = async ({ community, item }) => {
  await itemOf(community, item)
  const windows = await windowsOf(item)
  return { schedules: windows.map(viewOf).sort((a, b) => a.window.localeCompare(b.window, 'en', { numeric: true })) }
}

/**
 * One conditional write of the template, then its slots; a crash in between is finished by a repeat, or by the timer.
 * Round trips: caller, item, windows, template, those of `applySchedule` for each window concerned, slots, bookings.
 */
export const setSchedule: Serves['setSchedule'] = async ({ community, item, window, rev, key, ...input }, call) => {
  const template = templateOf(input)
  assertTemplate(template)
  const offered = await itemOf(community, item)
  const windows = await windowsOf(item)
  const before = windows.find((one) => one.window === window)
  const asked = fingerprintOf({ item, window, rev, template: JSON.stringify(template) })
  const { person, now } = call
  if (!isDone(before, key, person._id, asked)) {
    if (offered.status !== 'published') throw new AppError('ITEM_RETIRED')
    assertRoom(windows, window)
    if ((before?.rev ?? 0) !== rev) throw new AppError('STALE')
    await readWords(
      template.closures.map(({ reason }) => reason),
      call.openid,
    )
    const entry = { at: now, by: person._id, key, rev: rev + 1, asked }
    await write(before ?? newSchedule(item, window, template), template, entry, before === undefined)
  }
  const own = await store.get(`${item}@${window}`)
  if (!own) throw new AppError('STALE')
  await applySchedule(own._id, now)
  await spread(own, now)
  const applied = (await store.get(own._id)) ?? own
  return { schedule: viewOf(applied), affected: await standingIn(item, now) }
}

/** True if this very command has been done. Errors: KEY_USED. */
function isDone(found: Schedule | undefined, key: string, by: string, asked: string): boolean {
  const done = found?.history.find((past) => past.key === key)
  if (done === undefined) return false
  if (done.by !== by || done.asked !== asked) throw new AppError('KEY_USED')
  return true
}

async function write(
  before: Schedule,
  template: ScheduleTemplate,
  entry: Schedule['history'][number],
  isNew: boolean,
): Promise<void> {
  const { _id } = before
  const { at: applyAt, rev, by, key } = entry
  const spreads = [...before.closures, ...template.closures].some(({ all }) => all)
  const written = isNew
    ? await store.insertIfAbsent({ ...before, ...template, rev, said: rev, spreads, applyAt, history: [entry] })
    : (await store.update(
        { _id, rev: rev - 1, 'history.key': not(key) },
        { ...template, rev, said: rev, spreads, applyAt, history: appendBounded(HISTORY_LIMIT, entry) },
      )) === 1
  // The same command twice at once: the other one has written it.
  if (!written && !isDone((await store.get(_id)) ?? undefined, key, by, entry.asked)) throw new AppError('STALE')
}

function viewOf({ window, rev, madeUntil, ...rest }: Schedule): View {
  const { sessions, closures, noticeMinutes, daysAhead } = rest
  const whole = sessions.map((session) => ({ ...session, buffer: session.buffer ?? 0 }))
  return { window, rev, madeUntil, sessions: whole, closures, noticeMinutes, daysAhead }
}
