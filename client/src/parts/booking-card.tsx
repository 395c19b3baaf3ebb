import { View } from '@tarojs/components'
import type * as z from 'zod/mini'
import type { bookingSummary } from '../../../shared/contracts/booking-views'
import { now } from '../cloud/server-clock'
import { Card } from '../ui/card'
import { Tag } from '../ui/tag'
import { Words } from '../ui/words'
import './booking-card.scss'
import { open } from './routes'
import { standingOf } from './standing'
import { span } from './when'
import { windowWords } from './window-words'

export type BookingSummary = z.output<typeof bookingSummary>

/** One of my bookings: what, when, where, and what happens next. Pressing it opens the booking. */
export function BookingCard({ booking }: { booking: BookingSummary }) {
  const { label, tone, next } = standingOf(booking, now())
  const where = windowWords(booking.window)
  return (
    <Card onPress={() => open('booking', { booking: booking.id })}>
      <View className="hx-booking-card__head">
        <Words size="strong">{booking.item.title}</Words>
        <Tag tone={tone}>{label}</Tag>
      </View>
      <Words>{span(booking.start, booking.end, now())}</Words>
      <Words tone="soft">{booking.seats > 1 ? `${where} · ${booking.seats} 人` : where}</Words>
      <View className={`hx-booking-card__next hx-booking-card__next--${tone}`}>{next}</View>
    </Card>
  )
}
