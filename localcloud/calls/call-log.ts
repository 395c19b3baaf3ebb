import type { LogLine } from '../instances/instance'
import { type Call, statsOf } from './call'

const KEPT_CALLS = 500
const KEPT_LINES = 200

interface Totals {
  calls: number
  failed: number
  coldStarts: number
  dbCalls: number
  docsExamined: number
  docsReturned: number
  ms: number
}

export interface CallLog {
  open(call: Call): void
  close(call: Call): void
  find(id: string): Call | undefined
  addLine(id: string, line: LogLine): void
  /** Newest first. */
  recent(limit: number): Call[]
  totals(): { all: Totals; functions: Record<string, Totals> }
  clear(): void
}

/** Remembers the last calls, and counts all of them. */
export function createCallLog(): CallLog {
  const calls = new Map<string, Call>()
  let functions = new Map<string, Totals>()

  return {
    open(call) {
      calls.set(call.id, call)
      for (const [id, old] of calls) {
        if (calls.size <= KEPT_CALLS) break
        if (old.state === 'ended') calls.delete(id)
      }
    },
    close(call) {
      const totals = functions.get(call.function) ?? noTotals()
      const stats = statsOf(call)
      functions.set(call.function, {
        calls: totals.calls + 1,
        failed: totals.failed + (call.ok ? 0 : 1),
        coldStarts: totals.coldStarts + (call.coldStart ? 1 : 0),
        dbCalls: totals.dbCalls + stats.dbCalls,
        docsExamined: totals.docsExamined + stats.docsExamined,
        docsReturned: totals.docsReturned + stats.docsReturned,
        ms: totals.ms + call.ms,
      })
    },
    find: (id) => calls.get(id),
    addLine(id, line) {
      const call = calls.get(id)
      if (call !== undefined && call.logs.length < KEPT_LINES) call.logs.push(line)
    },
    recent: (limit) => [...calls.values()].slice(-limit).reverse(),
    totals() {
      const all = noTotals()
      for (const totals of functions.values()) {
        for (const key of KEYS) all[key] += totals[key]
      }
      return { all, functions: Object.fromEntries(functions) }
    },
    clear() {
      functions = new Map()
      for (const [id, call] of calls) if (call.state === 'ended') calls.delete(id)
    },
  }
}

const KEYS: (keyof Totals)[] = ['calls', 'failed', 'coldStarts', 'dbCalls', 'docsExamined', 'docsReturned', 'ms']

function noTotals(): Totals {
  return { calls: 0, failed: 0, coldStarts: 0, dbCalls: 0, docsExamined: 0, docsReturned: 0, ms: 0 }
}
