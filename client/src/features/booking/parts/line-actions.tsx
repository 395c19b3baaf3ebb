import { View } from '@tarojs/components'
import type { bookings } from '../../../../../shared/contracts/bookings'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import { now } from '../../../cloud/server-clock'
import { span } from '../../../parts/when'
import { Button } from '../../../ui/button'
import { confirm } from '../../../ui/confirm'
import { toast } from '../../../ui/toast'
import { useAccept } from '../hooks/use-accept'
import { usePass } from '../hooks/use-pass'
import { Refusal } from './refusal'

interface LineActionsProps {
  booking: OutputOf<typeof bookings.detail>
  status: 'waiting' | 'offered'
}

/** What one may do who waits in line, or was offered a place. */
export function LineActions({ booking, status }: LineActionsProps) {
  const accept = useAccept()
  const pass = usePass()
  const { id, rev, slot, claim, seats } = booking
  const echo = { booking: id, rev, slot, claim, seats }

  async function askThenPass(): Promise<void> {
    const sure = await confirm({
      title: status === 'waiting' ? '不再候补了吗？' : '不要这个名额了吗？',
      body: `${booking.item.title}，${span(booking.start, booking.end, now())}。放弃后给下一位，想再候补要从队尾排起。`,
      yes: '是的，放弃',
      no: status === 'waiting' ? '接着等' : '再想想',
    })
    if (sure && (await pass.run({ ...echo, status }))) toast('已放弃，让给下一位')
  }

  async function take(): Promise<void> {
    if (await accept.run(echo)) toast('名额是您的了，等社区确认')
  }

  if (status === 'waiting') {
    return (
      <>
        <Refusal error={pass.error} />
        <Button kind="plain" busy={pass.busy} busyLabel="正在放弃…" onPress={askThenPass}>
          放弃候补
        </Button>
      </>
    )
  }
  return (
    <>
      <Refusal error={accept.error ?? pass.error} />
      <View className="hx-booking__actions">
        <Button kind="plain" busy={pass.busy} busyLabel="正在放弃…" onPress={askThenPass}>
          放弃
        </Button>
        <Button busy={accept.busy} busyLabel="正在接受…" onPress={take}>
          接受
        </Button>
      </View>
    </>
  )
}
