import type { Import } from '../../../shared/model/import'
import { above } from '../../kit/operators'
import { runningMoves } from './guard'
import { checkStep, concludeStep } from './import-check'
import { readStep } from './import-read'
import { resolver as openResolver, type Resolver } from './import-resolve'
import { writeStep } from './import-write'
import { imports } from './stores'

/** Real time that one run works at most (ms): less than the function's limit by more than one step takes. */
const BUDGET = 25_000
/** A file is read in one go: only at the beginning of a run. */
const READ_BEFORE = 2_000
const IMPORTS_AT_ONCE = 5

/**
 * Goes on with the imports that wait for it, step by step: read the file, check each chunk beside what is there, then,
 * once applied, write each chunk. Each step ends in one conditional write, so that a crash or a second run repeats
 * at most one.
 */
export async function runImports(now: number): Promise<{ imports: number; steps: number }> {
  const began = performance.now()
  const due = await imports.find({
    where: { workAt: above(0) },
    order: { field: 'workAt', direction: 'asc' },
    limit: IMPORTS_AT_ONCE,
    fields: ['community'],
  })
  let steps = 0
  for (const { _id, community } of due) {
    // What is on its way has two names for a while.
    if ((await runningMoves(community)).length > 0) continue
    const ours = openResolver(community)
    for (let found = await imports.get(_id); found && found.workAt !== null; found = await imports.get(_id)) {
      const spent = performance.now() - began
      if (spent > (isUnread(found) ? READ_BEFORE : BUDGET)) return { imports: due.length, steps }
      await step(found, ours, now)
      steps += 1
    }
  }
  return { imports: due.length, steps }
}

const isUnread = ({ status, chunks }: Import) => status === 'reading' && chunks === 0

function step(found: Import, resolver: Resolver, now: number): Promise<void> {
  if (found.status === 'writing') return writeStep(found, resolver, now)
  if (isUnread(found)) return readStep(found)
  return found.done < found.chunks ? checkStep(found, resolver) : concludeStep(found)
}
