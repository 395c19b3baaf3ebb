import { View } from '@tarojs/components'
import { now } from '../../../cloud/server-clock'
import { deadlineWords } from '../../../parts/deadline-words'
import { span, when } from '../../../parts/when'
import { windowWords } from '../../../parts/window-words'
import { NoticeBar } from '../../../ui/notice-bar'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import type { DeskBooking } from './desk-booking'

/** Who asks for what and when, what they wrote, and by when they must be answered. */
export function RequestFacts({ booking }: { booking: DeskBooking }) {
  const { words, tone } = deadlineWords(booking.holdUntil, now())
  const seats = booking.seats > 1 ? [`${booking.seats} 人`] : []
  return (
    <>
      <View className="hx-request__head">
        <Words size="title" heading>
          {booking.person.name}
        </Words>
        <Tag tone={tone}>{words}</Tag>
      </View>
      <Words size="strong">{booking.item.title}</Words>
      <Words>{[span(booking.start, booking.end, now()), windowWords(booking.window), ...seats].join(' · ')}</Words>
      {booking.note !== '' && <View className="hx-request__note">{`留言：${booking.note}`}</View>}
      {booking.noteNeedsReview && <NoticeBar kind="warning">这条留言没有通过自动检查，请您看一眼再答复。</NoticeBar>}
      <Words tone="soft">{`${when(booking.createdAt, now())}提交`}</Words>
    </>
  )
}
