import { useState } from 'react'
import type { bookings } from '../../../../../shared/contracts/bookings'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import { now } from '../../../cloud/server-clock'
import { back } from '../../../parts/routes'
import { span } from '../../../parts/when'
import { Button } from '../../../ui/button'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { Resource } from '../../../ui/resource'
import { Skeleton } from '../../../ui/skeleton'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useReschedule } from '../hooks/use-reschedule'
import { useSlots } from '../hooks/use-slots'
import { movableOf } from './held'
import { Picker } from './picker'
import { Refusal } from './refusal'
import { findOpenSlot } from './slot-choices'
import { slotWords } from './slot-words'

/** Choosing another time for a booking; the old place stays until the new one is had. */
export function RescheduleForm({ booking }: { booking: OutputOf<typeof bookings.detail> }) {
  const slots = useSlots(booking.item.id)
  const reschedule = useReschedule()
  const [to, setTo] = useState('')
  const [tried, setTried] = useState(false)
  const held = movableOf(booking)
  const chosen = findOpenSlot(slots.data?.days ?? [], to, booking.seats, now())

  async function submit(): Promise<void> {
    setTried(true)
    if (!chosen || !held) return
    if (!(await reschedule.run({ ...held, to: chosen.id, version: chosen.version }))) return
    toast('新时间已提交，社区会重新确认')
    back('myBookings')
  }

  return (
    <Page
      title="改时间"
      action={
        <>
          <Refusal error={reschedule.error} />
          <Words tone={chosen ? 'ink' : tried ? 'red' : 'soft'}>
            {chosen ? `改到：${slotWords(chosen.id, now())}` : '请先在上面选一个新的时间'}
          </Words>
          <Button onPress={submit} busy={reschedule.busy} busyLabel="正在提交…" disabled={!held}>
            提交新时间
          </Button>
        </>
      }
    >
      <Words size="title" heading>
        {booking.item.title}
      </Words>
      <NoticeBar>{`原来约的是${span(booking.start, booking.end, now())}。新时间约上之前，原来的名额一直给您留着。`}</NoticeBar>
      <Resource query={slots} skeleton={<Skeleton rows={5} />}>
        {({ days }) => <Picker days={days} seats={booking.seats} slot={chosen?.id ?? ''} onChange={setTo} />}
      </Resource>
    </Page>
  )
}
