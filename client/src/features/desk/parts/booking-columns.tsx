import { View } from '@tarojs/components'
import { useState } from 'react'
import { now } from '../../../cloud/server-clock'
import { span } from '../../../parts/when'
import { Card } from '../../../ui/card'
import { confirm } from '../../../ui/confirm'
import { Pressable } from '../../../ui/pressable'
import { useDeskKeys } from '../hooks/use-desk-keys'
import type { DeskBookingsProps } from './booking-cards'
import type { DeskBooking } from './desk-booking'
import { MOVES } from './desk-moves'
import { MoveButtons } from './move-buttons'
import { askedFor } from './reasons'
import { RequestFacts, StateTag } from './request-facts'

function Pick({ booking, chosen, onPress }: { booking: DeskBooking; chosen: boolean; onPress: () => void }) {
  return (
    <Pressable
      className={`hx-pick${chosen ? ' hx-pick--chosen' : ''}`}
      onPress={onPress}
      said={{ role: 'radio', checked: chosen }}
    >
      <View className="hx-pick__head">
        <View>{booking.person.name}</View>
        <StateTag booking={booking} />
      </View>
      <View>{booking.item.title}</View>
      <View>{span(booking.start, booking.end, now())}</View>
    </Pressable>
  )
}

/** On a PC: the list at the left, the chosen booking at the right; by keyboard too. */
export function BookingColumns({ bookings, acts }: DeskBookingsProps) {
  const [place, setPlace] = useState(0)
  const [id, setId] = useState<string | null>(null)
  // What was answered leaves the list: the one that moved into its place is next.
  const found = bookings.findIndex((booking) => booking.id === id)
  const index = found >= 0 ? found : Math.min(place, bookings.length - 1)
  const chosen = bookings[index]

  function choose(next: number): void {
    const booking = bookings[next]
    if (!booking) return
    setPlace(next)
    setId(booking.id)
  }

  useDeskKeys({
    onMove: (by) => choose(index + by),
    // Enter held a moment too long must not answer someone: the keyboard asks once more.
    onEnter: async () => {
      const [move] = chosen ? acts.movesOf(chosen) : []
      if (!chosen || !move || acts.busy !== null) return
      const title = `${MOVES[move].heard} ${chosen.person.name} 的预约？`
      const body = `${chosen.item.title}，${span(chosen.start, chosen.end, now())}`
      // What asks for words or asks once more has its own question.
      const asked = askedFor(move) !== null || move === 'miss'
      if (asked || (await confirm({ title, body, yes: MOVES[move].label }))) acts.act(move, chosen)
    },
  })

  if (!chosen) return null
  return (
    <View className="hx-desk__columns">
      <View className="hx-desk__list">
        {bookings.map((booking, at) => (
          <Pick key={booking.id} booking={booking} chosen={booking === chosen} onPress={() => choose(at)} />
        ))}
      </View>
      <View className="hx-desk__one">
        <Card>
          <RequestFacts booking={chosen} />
          <MoveButtons booking={chosen} acts={acts} />
        </Card>
        <View className="hx-desk__keys">键盘：↑ ↓ 或 J K 选择，回车办理最前面的一项</View>
      </View>
    </View>
  )
}
