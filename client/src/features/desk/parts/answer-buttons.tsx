import { View } from '@tarojs/components'
import { Button } from '../../../ui/button'
import type { DeskBooking } from './desk-booking'

interface AnswerButtonsProps {
  booking: DeskBooking
  busy: boolean
  onConfirm: () => void
  onDecline: () => void
}

/** Confirm in one tap; declining asks for the reason first. */
export function AnswerButtons({ booking, busy, onConfirm, onDecline }: AnswerButtonsProps) {
  const whose = `${booking.person.name}的${booking.item.title}`
  return (
    <View className="hx-request__actions">
      <Button kind="plain" disabled={busy} onPress={onDecline} label={`不能受理${whose}`}>
        不能受理
      </Button>
      <Button busy={busy} busyLabel="正在答复…" onPress={onConfirm} label={`确认${whose}`}>
        确认
      </Button>
    </View>
  )
}
