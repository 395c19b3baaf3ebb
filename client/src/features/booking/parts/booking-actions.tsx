import { View } from '@tarojs/components'
import type { bookings } from '../../../../../shared/contracts/bookings'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import { BOOKING_MACHINE } from '../../../../../shared/domain/booking-machine'
import { now } from '../../../cloud/server-clock'
import { open } from '../../../parts/routes'
import { span } from '../../../parts/when'
import { Button } from '../../../ui/button'
import { confirm } from '../../../ui/confirm'
import { toast } from '../../../ui/toast'
import { useCancel } from '../hooks/use-cancel'
import { heldOf } from './held'
import { LineActions } from './line-actions'
import { Refusal } from './refusal'

/** What its owner may do with a booking now. */
export function BookingActions({ booking }: { booking: OutputOf<typeof bookings.detail> }) {
  const cancel = useCancel()
  const held = heldOf(booking)

  async function askThenCancel(): Promise<void> {
    if (!held) return
    const sure = await confirm({
      title: '要取消这个预约吗？',
      body: `${booking.item.title}，${span(booking.start, booking.end, now())}。取消后名额会让给别人，想再来要重新约。`,
      yes: '是的，取消',
      no: '保留预约',
    })
    if (sure && (await cancel.run(held))) toast('已取消，名额已让出')
  }

  if (booking.status === 'waiting' || booking.status === 'offered') {
    return <LineActions booking={booking} status={booking.status} />
  }
  if (!held && BOOKING_MACHINE.states[booking.status].live) return null
  if (!held) {
    return <Button onPress={() => open('slots', { item: booking.item.id })}>再约一次</Button>
  }
  return (
    <>
      <Refusal error={cancel.error} />
      <View className="hx-booking__actions">
        {booking.canCancel && (
          <Button kind="plain" busy={cancel.busy} busyLabel="正在取消…" onPress={askThenCancel}>
            取消预约
          </Button>
        )}
        {booking.canReschedule && <Button onPress={() => open('slots', { booking: booking.id })}>改时间</Button>}
        {!booking.canCancel && !booking.canReschedule && booking.end <= now() && (
          <Button onPress={() => open('slots', { item: booking.item.id })}>再约一次</Button>
        )}
      </View>
    </>
  )
}
