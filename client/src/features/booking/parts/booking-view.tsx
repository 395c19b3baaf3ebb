import { View } from '@tarojs/components'
import type { bookings } from '../../../../../shared/contracts/bookings'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import { ARRIVE_BEFORE, BOOKING_MACHINE } from '../../../../../shared/domain/booking-machine'
import { now } from '../../../cloud/server-clock'
import { standingOf } from '../../../parts/standing'
import { useFirstScreen } from '../../../parts/use-first-screen'
import { useMinute } from '../../../parts/use-minute'
import { span } from '../../../parts/when'
import { windowWords } from '../../../parts/window-words'
import { Card } from '../../../ui/card'
import { Section } from '../../../ui/section'
import { Steps } from '../../../ui/steps'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import { ArriveForm } from './arrive-form'
import './booking-view.scss'
import { Facts } from './facts'
import { Materials } from './materials'
import { progressOf } from './progress'
import { SupplyForm } from './supply-form'

type Shown = OutputOf<typeof bookings.detail>

/** From two hours before the start to the end. */
const mayArrive = ({ status, start, end }: Shown, now: number) =>
  status === 'confirmed' && start - ARRIVE_BEFORE <= now && now < end

/** A booking: its standing first, then when and where, how far it has come, and what to bring. */
export function BookingView({ booking }: { booking: Shown }) {
  useMinute()
  const { label, tone, next } = standingOf(booking, now())
  const community = useFirstScreen().data?.community
  // My own community's hall; a booking elsewhere is not there.
  const hall = community && booking.item.id.startsWith(`${community.id}:`) ? community.hall : undefined
  const { live } = BOOKING_MACHINE.states[booking.status]
  return (
    <>
      <Card>
        <Words size="title" heading>
          {booking.item.title}
        </Words>
        <Tag tone={tone}>{label}</Tag>
        <View className="hx-booking__next">{next}</View>
      </Card>
      {mayArrive(booking, now()) && <ArriveForm booking={booking} />}
      {booking.status === 'asking' && <SupplyForm booking={booking} />}
      <Facts
        facts={[
          { question: '时间', answer: span(booking.start, booking.end, now()) },
          { question: '地点', answer: windowWords(booking.window) },
          ...(hall
            ? [{ question: '地址', answer: [hall.name, hall.address].filter((part) => part !== '').join('，') }]
            : []),
          { question: '人数', answer: `${booking.seats} 人` },
          ...(booking.note === '' ? [] : [{ question: '您的留言', answer: booking.note }]),
        ]}
      />
      <Section title="办到哪一步了">
        <Card>
          <Steps steps={progressOf(booking, now())} />
        </Card>
      </Section>
      {live && (
        <Section title="要带的材料">
          <Materials item={booking.item.id} materials={booking.materials} />
        </Section>
      )}
    </>
  )
}
