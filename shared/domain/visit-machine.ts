import type { VisitEvent, VisitStatus } from '../model/grid'
import type { Machine } from './machine'

/** Who writes the log: the grid's own worker, or the community's staff and manager. */
export type VisitActor = 'worker' | 'staff'

const WRITERS = ['worker', 'staff'] as const

/** A line of the visit log stays open while something is left to do; what was written is only ever added to. */
export const VISIT_MACHINE: Machine<VisitStatus, VisitEvent, VisitActor> = {
  initial: 'open',
  states: {
    open: { label: '还要跟进', live: true },
    done: { label: '已办完', live: false },
  },
  events: {
    record: { from: [], to: 'open', by: WRITERS, label: '记录走访' },
    note: { from: ['open'], to: 'open', by: WRITERS, label: '补记进展' },
    close: { from: ['open'], to: 'done', by: WRITERS, label: '办完' },
  },
}
