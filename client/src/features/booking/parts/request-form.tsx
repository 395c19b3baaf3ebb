import { useState } from 'react'
import type { bookings } from '../../../../../shared/contracts/bookings'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import { now } from '../../../cloud/server-clock'
import { useDraft } from '../../../parts/draft'
import { open } from '../../../parts/routes'
import { useFirstScreen } from '../../../parts/use-first-screen'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { Page } from '../../../ui/page'
import { Resource } from '../../../ui/resource'
import { Skeleton } from '../../../ui/skeleton'
import { Stepper } from '../../../ui/stepper'
import { Words } from '../../../ui/words'
import { useItem } from '../hooks/use-item'
import { useRequest } from '../hooks/use-request'
import { useSlots } from '../hooks/use-slots'
import { Picker } from './picker'
import { Refusal } from './refusal'
import { findOpenSlot, mostSeats } from './slot-choices'
import { slotWords } from './slot-words'
import { Submitted } from './submitted'

const LONGEST_NOTE = 200

interface Done {
  state: OutputOf<typeof bookings.request>
  slot: string
  seats: number
}

/** Choosing a day, a time and how many come, and asking for it. */
export function RequestForm({ item }: { item: string }) {
  const detail = useItem(item)
  const slots = useSlots(item)
  const registered = Boolean(useFirstScreen().data?.person)
  const draft = useDraft(`request.${item}`, { slot: '', seats: 1, note: '' })
  const request = useRequest()
  const [done, setDone] = useState<Done | null>(null)
  const [tried, setTried] = useState(false)
  const { seats, note } = draft.value
  const chosen = findOpenSlot(slots.data?.days ?? [], draft.value.slot, seats, now())
  const asking = request.unanswered ?? (chosen && { slot: chosen.id, version: chosen.version, seats, note })

  function change(part: Partial<typeof draft.value>): void {
    draft.set({ ...draft.value, ...part })
    request.reset()
  }

  async function submit(): Promise<void> {
    setTried(true)
    if (!asking) return
    const state = await request.submit(asking)
    if (!state) return
    setDone({ state, slot: asking.slot, seats: asking.seats })
    draft.clear()
  }

  if (done) return <Submitted item={detail.data} {...done} />

  const noteError = request.error?.code === 'CONTENT_REFUSED' ? request.error.message : request.error?.fields?.note
  return (
    <Page
      title="选时间"
      action={
        <>
          {!noteError && <Refusal error={request.error} />}
          <Words tone={asking ? 'ink' : tried ? 'red' : 'soft'}>
            {asking ? `已选：${slotWords(asking.slot, now())} · ${asking.seats} 人` : '请先在上面选一个时间'}
          </Words>
          {registered ? (
            <Button onPress={submit} busy={request.busy} busyLabel="正在提交…">
              {request.unanswered ? '再试一次' : '提交预约'}
            </Button>
          ) : (
            <Button onPress={() => open('register')}>先登记，再提交</Button>
          )}
        </>
      }
    >
      <Words size="title" heading>
        {detail.data?.title ?? '预约'}
      </Words>
      <Resource query={slots} skeleton={<Skeleton rows={5} />}>
        {({ days }) => (
          <>
            <Picker days={days} seats={seats} slot={chosen?.id ?? ''} onChange={(slot) => change({ slot })} />
            <Stepper
              label="来几个人？"
              value={seats}
              max={mostSeats(days)}
              unit="人"
              onChange={(next) => change({ seats: next })}
            />
            <Field
              name="note"
              label="有什么要提前说的？"
              optional
              kind="lines"
              placeholder="例如：老人坐轮椅"
              maxLength={LONGEST_NOTE}
              value={note}
              onChange={(next) => change({ note: next })}
              error={noteError}
            />
          </>
        )}
      </Resource>
    </Page>
  )
}
