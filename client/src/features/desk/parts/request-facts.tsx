import { View } from '@tarojs/components'
import { now } from '../../../cloud/server-clock'
import { deadlineWords } from '../../../parts/deadline-words'
import { standingOf } from '../../../parts/standing'
import { span, when } from '../../../parts/when'
import { windowWords } from '../../../parts/window-words'
import { NoticeBar } from '../../../ui/notice-bar'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import { stateWords } from '../hooks/use-desk-acts'
import type { DeskBooking } from './desk-booking'
import { lastWords } from './last-words'

/** By when a request must be answered, or how a booking stands. */
export function StateTag({ booking }: { booking: DeskBooking }) {
  if (booking.status !== 'pending') return <Tag tone={standingOf(booking, now()).tone}>{stateWords(booking)}</Tag>
  const { words, tone } = deadlineWords(booking.holdUntil, now())
  return <Tag tone={tone}>{words}</Tag>
}

/** Who asks for what and when, what they wrote, by when they must be answered, and who did what last. */
export function RequestFacts({ booking }: { booking: DeskBooking }) {
  const seats = booking.seats > 1 ? [`${booking.seats} 人`] : []
  const last = booking.last?.event === 'request' ? null : booking.last
  return (
    <>
      <View className="hx-request__head">
        <Words size="title" heading>
          {booking.person.name}
        </Words>
        <StateTag booking={booking} />
      </View>
      <Words size="strong">{booking.item.title}</Words>
      <Words>{[span(booking.start, booking.end, now()), windowWords(booking.window), ...seats].join(' · ')}</Words>
      {booking.note !== '' && <View className="hx-request__note">{`留言：${booking.note}`}</View>}
      {booking.noteNeedsReview && <NoticeBar kind="warning">这条留言没有通过自动检查，请您看一眼再答复。</NoticeBar>}
      {booking.status === 'asking' && booking.holdUntil !== null && (
        <Words>{`名额留到${when(booking.holdUntil, now())}`}</Words>
      )}
      {last?.reason && <View className="hx-request__note">{`${last.label}：${last.reason}`}</View>}
      <Words tone="soft">{last ? lastWords(last, now()) : `${when(booking.createdAt, now())}提交`}</Words>
    </>
  )
}
