import {
  ARRIVE_BEFORE,
  type BookingEvent,
  type BookingStatus,
  MISSED_AFTER,
  REOPEN_WITHIN,
} from '../../../../../shared/domain/booking-machine'

/** What somebody at the desk can do with a booking. */
export type Move = Extract<
  BookingEvent,
  'confirm' | 'askMore' | 'decline' | 'reopen' | 'checkIn' | 'start' | 'finish' | 'miss' | 'callOff' | 'excuse'
>

interface Stood {
  status: BookingStatus
  start: number
  holdUntil: number | null
  last: { event: BookingEvent; at: number } | null
}

/** The moves that a booking allows at `now` (epoch ms): the one that is wanted most first. None where all is said. */
export function movesOf({ status, start, holdUntil, last }: Stood, now: number, isManager: boolean): Move[] {
  const soon = start <= now + ARRIVE_BEFORE
  switch (status) {
    case 'pending':
      return (holdUntil ?? 0) > now ? ['confirm', 'askMore', 'decline'] : []
    case 'asking':
      return ['decline']
    case 'confirmed': {
      const missed: Move[] = start <= now - MISSED_AFTER ? ['miss'] : []
      return [...(soon ? (['checkIn', 'start'] as const) : []), ...missed, 'callOff']
    }
    case 'arrived':
      return [...(soon ? (['start'] as const) : []), 'callOff']
    case 'serving':
      return ['finish']
    case 'declined': {
      const fresh = last?.event === 'decline' && last.at >= now - REOPEN_WITHIN
      return fresh && start > now ? ['reopen'] : []
    }
    case 'noShow':
      return isManager ? ['excuse'] : []
    default:
      return []
  }
}

interface MoveWords {
  label: string
  /** What is heard before the person's name and the item. */
  heard: string
  busy: string
  done: (name: string) => string
}

/** The words of each move's button, and what is said once it went through. */
export const MOVES: Record<Move, MoveWords> = {
  confirm: { label: '确认', heard: '确认', busy: '正在答复…', done: (name) => `已确认，会告诉${name}` },
  askMore: { label: '请补充', heard: '请补充', busy: '正在发送…', done: (name) => `已请${name}补充` },
  decline: {
    label: '不能受理',
    heard: '不能受理',
    busy: '正在答复…',
    done: (name) => `已答复，会把原因告诉${name}`,
  },
  reopen: { label: '撤回答复', heard: '撤回答复', busy: '正在撤回…', done: (name) => `已撤回，${name}的名额留住了` },
  checkIn: { label: '签到', heard: '签到', busy: '正在签到…', done: (name) => `${name}已签到` },
  start: { label: '开始办理', heard: '开始办理', busy: '正在记录…', done: (name) => `正在为${name}办理` },
  finish: { label: '办结', heard: '办结', busy: '正在记录…', done: (name) => `${name}的事办完了` },
  miss: { label: '没有到场', heard: '记为没有到场', busy: '正在记录…', done: (name) => `已记下${name}没有到场` },
  callOff: { label: '取消预约', heard: '取消', busy: '正在取消…', done: (name) => `已取消，会把原因告诉${name}` },
  excuse: { label: '谅解', heard: '谅解', busy: '正在记录…', done: (name) => `${name}这次不计爽约` },
}
