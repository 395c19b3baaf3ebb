import type { bookings } from '../../../../../shared/contracts/bookings'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import { span, when } from '../../../parts/when'
import { windowWords } from '../../../parts/window-words'
import type { Step } from '../../../ui/steps'

type Detail = Pick<OutputOf<typeof bookings.detail>, 'status' | 'steps' | 'holdUntil' | 'start' | 'end' | 'window'>

type Event = Detail['steps'][number]['event']

const STOPS: ReadonlySet<Event> = new Set(['decline', 'cancel', 'callOff', 'miss', 'expire', 'pass', 'lapse'])
/** What stands before the words of a step; 原因 unless said. */
const SAID: Partial<Record<Event, string>> = { askMore: '要补充的', finish: '社区留言' }

/** What an offer says besides is its deadline, not a reason. */
const noteOf = (event: Event, said: string) =>
  event === 'offer' ? `请在${said}前接受` : `${SAID[event] ?? '原因'}：${said}`

function taken({ event, at, label, reason }: Detail['steps'][number], now: number): Step {
  return {
    title: label,
    when: when(at, now),
    ...(reason ? { note: noteOf(event, reason) } : {}),
    state: STOPS.has(event) ? 'stopped' : 'done',
  }
}

/** What has happened to a booking and what is still to come. `now` is the server's, epoch ms. */
export function progressOf(booking: Detail, now: number): Step[] {
  const done = booking.steps.map((step) => taken(step, now))
  const visit = { title: `到${windowWords(booking.window)}办理`, when: span(booking.start, booking.end, now) }
  const by = booking.holdUntil === null ? '尽快' : `${when(booking.holdUntil, now)}前`
  switch (booking.status) {
    case 'waiting':
      return [...done, { title: '等名额', when: '按顺序通知您', state: 'now' }, { ...visit, state: 'next' }]
    case 'offered':
      return [...done, { title: '请您接受', when: by, state: 'now' }, { ...visit, state: 'next' }]
    case 'pending':
      return [...done, { title: '等社区确认', when: by, state: 'now' }, { ...visit, state: 'next' }]
    case 'asking':
      return [
        ...done,
        { title: '等您补充', when: by, state: 'now' },
        { title: '等社区确认', state: 'next' },
        { ...visit, state: 'next' },
      ]
    case 'confirmed':
      return [...done, { ...visit, state: now < booking.end ? 'now' : 'done' }]
    case 'arrived':
      return [...done, { title: `在${windowWords(booking.window)}旁等候叫号`, state: 'now' }]
    case 'serving':
      return [...done, { title: `正在${windowWords(booking.window)}办理`, state: 'now' }]
    default:
      return done
  }
}
