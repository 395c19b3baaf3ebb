import { MINUTE } from '../../../shared/domain/shanghai'
import type { Import } from '../../../shared/model/import'
import { warn, whereOf } from '../../kit/log'
import { above, atMost, both } from '../../kit/operators'
import { runningMoves } from './guard'
import { checkStep, concludeStep } from './import-check'
import { clearImports } from './import-clear'
import { readStep } from './import-read'
import { resolver as openResolver, type Resolver } from './import-resolve'
import { writeStep } from './import-write'
import { imports } from './stores'

/** Real time that one run works at most (ms): less than the function's limit by more than one step takes. */
const BUDGET = 25_000
/** A file is read in one go: only at the beginning of a run. */
const READ_BEFORE = 2_000
const IMPORTS_AT_ONCE = 5
/** Runs that may fail by an error that is not the file's, within an hour in all, before an import is given up. */
const MOST_FAILURES = 5

/**
 * Removes the rows of imports that are over, then goes on with the others. Both under one lease: whoever reads a file that
 * was given up meanwhile is not at work while its rows are removed.
 */
export async function tendImports(now: number): Promise<{ cleared: number; imports: number; steps: number }> {
  return { ...(await clearImports(IMPORTS_AT_ONCE)), ...(await runImports(now)) }
}

/**
 * Goes on with the imports that wait for it, step by step: read the file, check each chunk beside what is there, then,
 * once applied, write each chunk. Each step ends in one conditional write, so that a crash or a second run repeats
 * at most one.
 */
async function runImports(now: number): Promise<{ imports: number; steps: number }> {
  const began = performance.now()
  const due = await imports.find({
    where: { workAt: both(above(0), atMost(now)) },
    order: { field: 'workAt', direction: 'asc' },
    limit: IMPORTS_AT_ONCE,
    fields: ['community', 'workAt'],
  })
  let steps = 0
  for (const { _id, community, workAt } of due) {
    // What is on its way has two names for a while.
    if ((await runningMoves(community)).length > 0) continue
    // Behind all that wait: one that ends this run each time must not keep the others from theirs.
    await imports.update({ _id, workAt }, { workAt: now })
    const ours = openResolver(community)
    try {
      for (let found = await imports.get(_id); found && found.workAt !== null; found = await imports.get(_id)) {
        const spent = performance.now() - began
        if (spent > (isUnread(found) ? READ_BEFORE : BUDGET)) return { imports: due.length, steps }
        await step(found, ours, now)
        steps += 1
      }
    } catch (error) {
      warn('import', whereOf(error))
      await putOff(_id, now)
    }
  }
  return { imports: due.length, steps }
}

/** Another turn, twice as late each time; after too many failures none. Rows that were written stay, and are told. */
async function putOff(_id: string, now: number): Promise<void> {
  const found = await imports.get(_id)
  if (!found || found.workAt === null) return
  const failures = (found.failures ?? 0) + 1
  const over = failures >= MOST_FAILURES
  const message = `处理文件时出错了，已写入 ${found.written} 户，请把文件重新上传一次`
  await imports.update(
    { _id, workAt: found.workAt, rev: found.rev },
    over
      ? { status: 'failed', failures, workAt: null, rev: found.rev + 1, firstFaults: [{ row: 1, column: '', message }] }
      : { failures, workAt: now + MINUTE * 2 ** failures },
  )
}

const isUnread = ({ status, chunks }: Import) => status === 'reading' && chunks === 0

function step(found: Import, resolver: Resolver, now: number): Promise<void> {
  if (found.status === 'writing') return writeStep(found, resolver, now)
  if (isUnread(found)) return readStep(found)
  return found.done < found.chunks ? checkStep(found, resolver) : concludeStep(found)
}
