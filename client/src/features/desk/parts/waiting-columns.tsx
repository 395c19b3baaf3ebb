import { View } from '@tarojs/components'
import { useState } from 'react'
import { now } from '../../../cloud/server-clock'
import { deadlineWords } from '../../../parts/deadline-words'
import { span } from '../../../parts/when'
import { Card } from '../../../ui/card'
import { confirm } from '../../../ui/confirm'
import { Pressable } from '../../../ui/pressable'
import { Tag } from '../../../ui/tag'
import { useDeskKeys } from '../hooks/use-desk-keys'
import { AnswerButtons } from './answer-buttons'
import type { DeskBooking } from './desk-booking'
import { RequestFacts } from './request-facts'
import type { WaitingProps } from './waiting-cards'

function Pick({ booking, chosen, onPress }: { booking: DeskBooking; chosen: boolean; onPress: () => void }) {
  const { words, tone } = deadlineWords(booking.holdUntil, now())
  return (
    <Pressable
      className={`hx-pick${chosen ? ' hx-pick--chosen' : ''}`}
      onPress={onPress}
      said={{ role: 'radio', checked: chosen }}
    >
      <View className="hx-pick__head">
        <View>{booking.person.name}</View>
        <Tag tone={tone}>{words}</Tag>
      </View>
      <View>{booking.item.title}</View>
      <View>{span(booking.start, booking.end, now())}</View>
    </Pressable>
  )
}

/** On a PC: the list at the left, the chosen request at the right; by keyboard too. */
export function WaitingColumns({ bookings, busy, onConfirm, onDecline }: WaitingProps) {
  const [place, setPlace] = useState(0)
  const [id, setId] = useState<string | null>(null)
  // An answered request leaves the list: the one that moved into its place is next.
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
      if (!chosen || busy !== null) return
      const title = `确认 ${chosen.person.name} 的预约？`
      if (
        await confirm({ title, body: `${chosen.item.title}，${span(chosen.start, chosen.end, now())}`, yes: '确认' })
      ) {
        onConfirm(chosen)
      }
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
          <AnswerButtons
            booking={chosen}
            busy={busy === chosen.id}
            onConfirm={() => onConfirm(chosen)}
            onDecline={() => onDecline(chosen)}
          />
        </Card>
        <View className="hx-desk__keys">键盘：↑ ↓ 或 J K 选择，回车确认</View>
      </View>
    </View>
  )
}
