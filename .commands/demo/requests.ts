import { fingerprintOf, helpRequestIdOf, sortKey } from '../../cloudfunctions/kit/ids'
import {
  ESCALATED_WITHIN_MINUTES,
  HELP,
  HELP_MACHINE,
  type HelpEvent,
  type HelpKind,
  LAPSE_AFTER_DAYS,
} from '../../shared/domain/help-machine'
import { ancestor } from '../../shared/domain/places'
import { HOUR } from '../../shared/domain/shanghai'
import { addWorkingMinutes, type WorkingTime } from '../../shared/domain/working-time'
import type { HelpRequest } from '../../shared/model/leader'
import type { Person } from '../../shared/model/person'

export interface AskedOf {
  kind: HelpKind
  text: string
  person: Person
  leader: Person
  label: string
  /** Epoch ms. */
  at: number
  time: WorkingTime
}

const dueAfter = (minutes: number, from: number, time: WorkingTime) =>
  addWorkingMinutes(from, minutes, time) ?? from + 72 * HOUR

/** A request as asking leaves it once its event has been drained. */
export function asks({ kind, text, person, leader, label, at, time }: AskedOf): HelpRequest {
  const key = `demo-help-${kind}-${at}`
  const _id = helpRequestIdOf(person._id, key)
  const stairwell = person.homes[0]?.stairwell ?? ''
  const building = ancestor(stairwell, 'building') ?? ''
  const entry = { at, by: person._id, role: 'person', event: 'ask', from: null, to: HELP_MACHINE.initial } as const
  return {
    _id,
    key,
    kind,
    person: person._id,
    personName: person.name,
    community: person.community,
    building,
    label,
    stairwell,
    stairwellName: `${label} ${stairwell.split('.u').at(-1)}单元`,
    leader: leader._id,
    leaderName: leader.name,
    withStaff: false,
    text,
    textNeedsReview: false,
    status: HELP_MACHINE.initial,
    live: true,
    rev: 0,
    due: dueAfter(HELP[kind].withinMinutes, at, time),
    promisedAt: null,
    answer: null,
    rating: null,
    asked: fingerprintOf({ building, kind, text }),
    createdAt: at,
    sort: sortKey(at, _id),
    history: [{ ...entry, channel: 'miniprogram', key, rev: 0 }],
    pending: [],
    pendingAt: null,
  }
}

interface Move {
  event: HelpEvent
  by: Person | null
  role: 'person' | 'leader' | 'staff' | 'system'
  at: number
  changes?: Partial<HelpRequest>
  reason?: string
}

/** The request one step further, as the machine has it. */
export function moves(request: HelpRequest, { event, by, role, at, changes = {}, reason }: Move): HelpRequest {
  const to = HELP_MACHINE.events[event].to
  const rev = request.rev + 1
  const channel = by ? ('miniprogram' as const) : ('timer' as const)
  const key = by ? `demo-${event}-${request._id.slice(1, 13)}` : `${event}:${request.rev}`
  const why = reason === undefined ? {} : { reason }
  const entry = { at, by: by?._id ?? 'system', role, event, from: request.status, to, channel, key, rev, ...why }
  const live = HELP_MACHINE.states[to].live
  return { ...request, ...changes, status: to, live, rev, history: [...request.history, entry] }
}

export const answers = (
  request: HelpRequest,
  by: Person,
  role: 'leader' | 'staff',
  at: number,
  text: string,
): HelpRequest =>
  moves(request, {
    ...{ event: 'answer', by, role, at },
    changes: { answer: { text, by: by._id, byName: by.name, at }, due: at + LAPSE_AFTER_DAYS * 24 * HOUR },
  })

export const rates = (request: HelpRequest, by: Person, at: number, score: number, comment: string): HelpRequest =>
  moves(request, { event: 'rate', by, role: 'person', at, changes: { rating: { score, comment, at }, due: null } })

/** What the leader missed, at the moment of its deadline. */
export const isMissed = (request: HelpRequest, time: WorkingTime): HelpRequest => {
  const at = request.due ?? request.createdAt
  const due = dueAfter(ESCALATED_WITHIN_MINUTES, at, time)
  return moves(request, { event: 'escalate', by: null, role: 'system', at, changes: { due, withStaff: true } })
}
