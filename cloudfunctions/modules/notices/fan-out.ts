import { MINUTE } from '../../../shared/domain/shanghai'
import type { Fan, Notice } from '../../../shared/model/notice'
import type { Where } from '../../kit/collection'
import { above, atMost, both } from '../../kit/operators'
import { secretKey } from '../../kit/seal'
import { type Batch, householdsAfter, namesAlong } from './fan-households'
import { tellBatch } from './fan-publish'
import { untellBatch } from './fan-withdraw'
import { notices } from './stores'

/** How long a run tells unless its job says otherwise (ms); what is left goes on in the next. */
const RUN = 8_000
/** Notices that a run begins with; more than are ever told at once. */
const NOTICES_LIMIT = 20
/** One that fails keeps no other waiting, and is tried again then (ms). */
const AGAIN_IN = MINUTE

const FIELDS = [
  ...(['kind', 'title', 'summary', 'community', 'targets', 'groups', 'authorTitle', 'version', 'correction'] as const),
  ...(['publishedAt', 'status', 'history', 'fanAt', 'fan'] as const),
]
/** A notice that is being told. */
export type Telling = Pick<Notice, '_id' | (typeof FIELDS)[number]>

/** What telling one batch of households came to. */
export type Done = { households: number; people: number }

export interface Step {
  batch: Batch
  secret: Buffer
  /** The first of its run: another run may have died in the midst of it. */
  resumed: boolean
}

/**
 * Tells what was published, corrected or withdrawn, household by household, emergencies first. What a batch writes has
 * fixed ids; then one compare-and-swap on where it began moves the cursor. So a crash anywhere repeats a batch and adds
 * nothing, of two runs at once one moves on, and a correction or withdrawal, which begins anew, stops the old telling.
 * Round trips: 1, and six for each batch of some 120 households.
 */
export async function fanOut(now: number, until = now + RUN): Promise<Done & { batches: number }> {
  const due = await notices.find({
    where: { fanAt: both(above(0), atMost(now)) },
    order: { field: 'fanAt', direction: 'asc' },
    limit: NOTICES_LIMIT,
    fields: FIELDS,
  })
  const sum = { batches: 0, households: 0, people: 0 }
  const failures: unknown[] = []
  for (const notice of due) {
    if (Date.now() >= until) break
    try {
      await tell(notice, until, (done) => {
        sum.batches += 1
        sum.households += done.households
        sum.people += done.people
      })
    } catch (failure) {
      failures.push(failure)
      await notices.update({ _id: notice._id, fanAt: notice.fanAt }, { fanAt: now + AGAIN_IN })
    }
  }
  if (failures.length > 0) throw failures[0]
  return sum
}

/** Goes on with one notice until all are told, the time is up, or somebody else moved the telling. */
async function tell(notice: Telling, until: number, count: (done: Done) => void): Promise<void> {
  const secret = secretKey()
  const names = namesAlong()
  let fan = notice.fan
  for (let resumed = true; ; resumed = false) {
    const batch = await householdsAfter(notice.targets, fan, names)
    const step = { batch, secret, resumed }
    const done = fan.event === 'publish' ? await tellBatch(notice, step) : await untellBatch(notice, step)
    const next: Fan = {
      ...fan,
      ...batch.end,
      households: fan.households + done.households,
      people: fan.people + done.people,
    }
    const over = next.target >= notice.targets.length
    if (!(await moveOn(notice, fan, next, over))) return
    count(done)
    if (over || Date.now() >= until) return
    fan = next
  }
}

/** Where the telling of a version stands, and that it is still wanted. */
const standsAt = ({ _id, status }: Telling, { version, event, target, cursor }: Fan): Where<Notice> => ({
  ...{ _id, status },
  ...{ 'fan.version': version, 'fan.event': event, 'fan.target': target, 'fan.cursor': cursor },
})

async function moveOn(notice: Telling, from: Fan, to: Fan, over: boolean): Promise<boolean> {
  const { target, cursor, households, people } = to
  const moved = await notices.update(standsAt(notice, from), {
    ...{ 'fan.target': target, 'fan.cursor': cursor, 'fan.households': households, 'fan.people': people },
    ...(over ? { fanAt: null } : {}),
  })
  return moved === 1
}
