import { BOOKING_MACHINE, type BookingStatus } from '../../../shared/domain/booking-machine'
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

function confirmed({ start, window }: Stood, now: number): string {
  if (now < start) return `请在${when(start, now)}到${windowWords(window)}办理`
  return `现在就可以到${windowWords(window)}办理`
}

/** Where a booking stands, in words that need no explaining. `now` is the server's, epoch ms. */
export function standingOf(booking: Stood, now: number): Standing {
  const { label } = BOOKING_MACHINE.states[booking.status]
  switch (booking.status) {
    case 'pending':
      return { label, tone: 'waiting', next: pending(booking, now) }
    case 'confirmed':
      return now < booking.end
        ? { label, tone: 'good', next: confirmed(booking, now) }
        : { label: '时间已过', tone: 'still', next: '办理时间已过。没去成的，可以再约一次' }
    case 'declined':
      return { label, tone: 'still', next: '社区没有受理，点开看原因' }
    case 'cancelled':
      return { label, tone: 'still', next: '您已取消，名额已经让出' }
    case 'expired':
      return { label, tone: 'still', next: '社区没有按时确认，很抱歉。请另选时间' }
    case 'ended':
      return { label, tone: 'still', next: '办理时间已过。没去成的，可以再约一次' }
    case 'abandoned':
      return { label, tone: 'still', next: '这次提交没有成功，请重新预约' }
  }
}
