import { BOOKING_MACHINE } from '../../../../../shared/domain/booking-machine'
import { now } from '../../../cloud/server-clock'
import { rolesNow } from '../../../parts/powers'
import { useFirstScreen } from '../../../parts/use-first-screen'
import { span } from '../../../parts/when'
import { confirm } from '../../../ui/confirm'
import { toast } from '../../../ui/toast'
import type { DeskBooking } from '../parts/desk-booking'
import { MOVES, type Move, movesOf } from '../parts/desk-moves'
import { askWords } from '../parts/reason-sheet'
import { askedFor } from '../parts/reasons'
import { type DeskMove, useDeskMove } from './use-desk-move'

export interface DeskActs extends Pick<DeskMove, 'busy' | 'refused' | 'forget'> {
  /** What the booking allows now, the one wanted most first. */
  movesOf: (booking: DeskBooking) => Move[]
  /** Asks what there is to ask, takes the step and says what came of it. */
  act: (move: Move, booking: DeskBooking) => Promise<void>
}

/** What somebody at the desk can do with the bookings before them. */
export function useDeskActs(community: string): DeskActs {
  const { take, ...state } = useDeskMove(community)
  const grants = useFirstScreen().data?.person?.grants ?? []
  const isManager = rolesNow(grants, now()).includes('manager')

  async function act(move: Move, booking: DeskBooking): Promise<void> {
    const { name } = booking.person
    const asked = askedFor(move)
    const words = asked ? await askWords(booking, move, asked) : ''
    if (words === null) return
    const body = `${booking.item.title}，${span(booking.start, booking.end, now())}。名额会让出来，居民会收到消息。`
    if (move === 'miss' && !(await confirm({ title: `${name} 没有到场？`, body, yes: '记下' }))) return
    if (await take(move, booking, words)) toast(MOVES[move].done(name))
  }

  return { ...state, act, movesOf: (booking) => movesOf(booking, now(), isManager) }
}

/** What a booking is called in its state. */
export const stateWords = ({ status }: Pick<DeskBooking, 'status'>): string => BOOKING_MACHINE.states[status].label
