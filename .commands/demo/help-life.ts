import type { HelpKind } from '../../shared/domain/help-machine'
import { HOUR } from '../../shared/domain/shanghai'
import type { WorkingTime } from '../../shared/domain/working-time'
import type { HelpRequest } from '../../shared/model/leader'
import type { Person } from '../../shared/model/person'
import { answers, asks, isMissed, moves, rates } from './requests'

const DAY = 24 * HOUR

export interface HelpScene {
  /** The first residents, all of the first building. */
  neighbours: readonly Person[]
  leader: Person
  label: string
  now: number
  time: WorkingTime
}

/** What the neighbours of one building asked of their leader: one of every state that a request can be in. */
export function helpRequestsOf({ neighbours, leader, label, now, time }: HelpScene): HelpRequest[] {
  const [first, second, , third, fourth] = neighbours
  if (!first || !second || !third || !fourth) return []
  const ask = (person: Person, kind: HelpKind, text: string, at: number) =>
    asks({ kind, text, person, leader, label, at, time })
  const withdrawn = ask(third, 'question', '二楼的声控灯是不是坏了？', now - 3 * DAY)
  const promised = ask(second, 'errand', '我这周值夜班，请代交一份居住证材料。', now - 5 * HOUR)
  return [
    ask(second, 'question', '楼下的快递柜什么时候能修好？', now - 2 * HOUR),
    moves(promised, {
      ...{ event: 'accept', by: leader, role: 'leader', at: now - 4 * HOUR },
      changes: { promisedAt: Math.min(promised.due ?? now + DAY, now + DAY) },
    }),
    answers(
      ask(first, 'question', '老年食堂的饭票在哪里买？', now - 2 * DAY),
      leader,
      'leader',
      now - DAY,
      '在会客厅门口的窗口买，带身份证就行，我明天可以陪您去。',
    ),
    rates(
      answers(
        ask(first, 'homeCall', '家里水龙头关不严，想请您看看。', now - 6 * DAY),
        leader,
        'leader',
        now - 5 * DAY,
        '已经和物业师傅一起换好了。',
      ),
      ...([first, now - 4 * DAY, 5, '来得快，谢谢！'] as const),
    ),
    isMissed(
      justMissed((at) => ask(third, 'question', '单元门的密码是不是换了？', at), now),
      time,
    ),
    climbed(isMissed(ask(fourth, 'errand', '请代办一份居住证明。', now - 20 * DAY), time)),
    moves(withdrawn, {
      event: 'withdraw',
      by: third,
      role: 'person',
      at: withdrawn.createdAt + HOUR,
      changes: { due: null },
    }),
  ]
}

/** Asked as late as possible for its deadline to have passed. */
function justMissed(ask: (at: number) => HelpRequest, now: number): HelpRequest {
  for (let at = now - HOUR; at > now - 15 * DAY; at -= HOUR) {
    const request = ask(at)
    if ((request.due ?? now) < now) return request
  }
  return ask(now - 15 * DAY)
}

/** What staff missed too. */
function climbed(request: HelpRequest): HelpRequest {
  const at = request.due ?? request.createdAt
  return moves(request, { event: 'climb', by: null, role: 'system', at, changes: { due: null } })
}
