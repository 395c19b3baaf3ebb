import { View } from '@tarojs/components'
import { Button } from '../../../ui/button'
import type { DeskActs } from '../hooks/use-desk-acts'
import type { DeskBooking } from './desk-booking'
import { MOVES } from './desk-moves'

interface MoveButtonsProps {
  booking: DeskBooking
  acts: DeskActs
}

/** What may be done with a booking now: the likeliest in red at the right, the others before it. */
export function MoveButtons({ booking, acts }: MoveButtonsProps) {
  const [main, ...others] = acts.movesOf(booking)
  if (!main) return null
  const whose = `${booking.person.name}的${booking.item.title}`
  const busy = acts.busy?.booking === booking.id ? acts.busy.move : null
  return (
    <View className="hx-request__actions">
      {[...others.reverse(), main].map((move) => (
        <Button
          key={move}
          kind={move === main && move !== 'callOff' ? 'main' : 'plain'}
          busy={busy === move}
          busyLabel={MOVES[move].busy}
          disabled={busy !== null}
          onPress={() => acts.act(move, booking)}
          label={`${MOVES[move].heard}${whose}`}
        >
          {MOVES[move].label}
        </Button>
      ))}
    </View>
  )
}
