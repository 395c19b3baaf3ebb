import { BOOKING_MACHINE, type BookingEvent, type BookingStatus } from '../../../shared/domain/booking-machine'
import type { Tone } from '../ui/tag'
import { when } from './when'
import { windowWords } from './window-words'

interface Stood {
  status: BookingStatus
  /** Epoch ms. */
  start: number
  end: number
  holdUntil: number | null
  window: string
  /** Place in line, 1 being its head; null or absent if not known here. */
  position?: number | null
  /** What has happened to it, where that is known: a list does not tell. */
  steps?: readonly { event: BookingEvent }[]
}

export interface Standing {
  label: string
  tone: Tone
  /** What happens next, and by when. */
  next: string
}

function pending({ holdUntil }: Stood, now: number): string {
  if (holdUntil === null || holdUntil <= now) return '确认期限已到，社区还没有答复，请拨打社区电话。'
  return `社区将在${when(holdUntil, now)}前确认`
}

function waiting({ position = null }: Stood): string {
  return position === null ? '有人让出名额时按顺序通知您' : `您排在第 ${position} 位，有人让出名额时按顺序通知您`
}

function offered({ holdUntil }: Stood, now: number): string {
  if (holdUntil === null || holdUntil <= now) return '接受的期限已到，名额会给下一位。'
  return `请在${when(holdUntil, now)}前接受，过时给下一位`
}

function confirmed({ start, window }: Stood, now: number): string {
  if (now < start) return `请在${when(start, now)}到${windowWords(window)}办理`
  return `现在就可以到${windowWords(window)}办理`
}

function asking({ holdUntil }: Stood, now: number): string {
  if (holdUntil === null || holdUntil <= now) return '补充的期限已到，名额会让给别人。请拨打社区电话。'
  return `社区请您补充，请在${when(holdUntil, now)}前补上，名额替您留着`
}

function cancelled({ steps = [] }: Stood): string {
  const last = steps.at(-1)?.event
  if (last === 'callOff') return '社区取消了这次预约，原因写在下面。请另选时间'
  return last === 'cancel' ? '您已取消，名额已经让出' : '已取消，名额已经让出'
}

/** Where a booking stands, in words that need no explaining. `now` is the server's, epoch ms. */
export function standingOf(booking: Stood, now: number): Standing {
  const { label } = BOOKING_MACHINE.states[booking.status]
  switch (booking.status) {
    case 'waiting':
      return { label, tone: 'waiting', next: waiting(booking) }
    case 'offered':
      return { label, tone: 'urgent', next: offered(booking, now) }
    case 'pending':
      return { label, tone: 'waiting', next: pending(booking, now) }
    case 'asking':
      return { label, tone: 'urgent', next: asking(booking, now) }
    case 'confirmed':
      return now < booking.end
        ? { label, tone: 'good', next: confirmed(booking, now) }
        : { label: '时间已过', tone: 'still', next: '办理时间已过。没去成的，可以再约一次' }
    case 'arrived':
      return { label, tone: 'good', next: `请在${windowWords(booking.window)}旁等候叫号` }
    case 'serving':
      return { label, tone: 'good', next: `正在${windowWords(booking.window)}为您办理` }
    case 'completed':
      return { label, tone: 'good', next: '这件事已经办完' }
    case 'noShow':
      return { label, tone: 'still', next: '约好的时间没有等到您。有特殊情况可以向社区说明' }
    case 'passed':
      return { label, tone: 'still', next: '名额已让给下一位。可以再约别的时间' }
    case 'declined':
      return { label, tone: 'still', next: '社区没有受理，点开看原因' }
    case 'cancelled':
      return { label, tone: 'still', next: cancelled(booking) }
    case 'expired':
      return { label, tone: 'still', next: '到期没有办成，名额已经释放。请另选时间' }
    case 'ended':
      return { label, tone: 'still', next: '办理时间已过。没去成的，可以再约一次' }
    case 'abandoned':
      return { label, tone: 'still', next: '这次提交没有成功，请重新预约' }
  }
}
