import { useState } from 'react'
import { bookings } from '../../../../../shared/contracts/bookings'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import { WAITLIST_RULE } from '../../../../../shared/domain/waitlist'
import { now } from '../../../cloud/server-clock'
import { useDraft } from '../../../parts/draft'
import { open } from '../../../parts/routes'
import { useFirstScreen } from '../../../parts/use-first-screen'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { Resource } from '../../../ui/resource'
import { Skeleton } from '../../../ui/skeleton'
import { Stepper } from '../../../ui/stepper'
import { Words } from '../../../ui/words'
import { useItem } from '../hooks/use-item'
import { useRequest } from '../hooks/use-request'
import { useSlots } from '../hooks/use-slots'
import { Joined } from './joined'
import { Picker } from './picker'
import { Refusal } from './refusal'
import { findLine, findOpenSlot, mostSeats } from './slot-choices'
import { slotWords } from './slot-words'
import { Submitted } from './submitted'

const LONGEST_NOTE = 200

const aheadOf = (waits: number) => (waits === 0 ? '还没有人候补。' : `前面有 ${waits} 位在候补。`)

interface Done {
  state: OutputOf<typeof bookings.request> | OutputOf<typeof bookings.join>
  slot: string
  seats: number
}

/** Choosing a day, a time and how many come, and asking for it; a full time can be waited for. */
export function RequestForm({ item }: { item: string }) {
  const detail = useItem(item)
  const slots = useSlots(item)
  const registered = Boolean(useFirstScreen().data?.person)
  const draft = useDraft(`request.${item}`, { slot: '', line: false, seats: 1, note: '' })
  const request = useRequest(bookings.request)
  const join = useRequest(bookings.join)
  const [done, setDone] = useState<Done | null>(null)
  const [tried, setTried] = useState(false)
  const { seats, note } = draft.value
  const days = slots.data?.days ?? []
  const free = findOpenSlot(days, draft.value.slot, seats, now())
  // What was chosen as free and has filled up is not waited for unasked.
  const full = draft.value.line ? findLine(days, draft.value.slot, seats, now()) : undefined
  const chosen = free ?? full
  const waits = join.unanswered !== null || (request.unanswered === null && free === undefined && full !== undefined)
  const command = waits ? join : request
  const asking = command.unanswered ?? (chosen && { slot: chosen.id, version: chosen.version, seats, note })

  function change(part: Partial<typeof draft.value>): void {
    draft.set({ ...draft.value, ...part })
    request.reset()
    join.reset()
  }

  async function submit(): Promise<void> {
    setTried(true)
    if (!asking) return
    const state = await command.submit(asking)
    if (!state) return
    setDone({ state, slot: asking.slot, seats: asking.seats })
    draft.clear()
  }

  if (done && 'position' in done.state) return <Joined title={detail.data?.title ?? ''} {...done} state={done.state} />
  if (done) return <Submitted item={detail.data} {...done} />

  const noteError = command.error?.code === 'CONTENT_REFUSED' ? command.error.message : command.error?.fields?.note
  return (
    <Page
      title="选时间"
      action={
        <>
          {!noteError && <Refusal error={command.error} />}
          <Words tone={asking ? 'ink' : tried ? 'red' : 'soft'}>
            {asking
              ? `${waits ? '候补' : '已选'}：${slotWords(asking.slot, now())} · ${asking.seats} 人`
              : '请先在上面选一个时间'}
          </Words>
          {registered ? (
            <Button onPress={submit} busy={command.busy} busyLabel="正在提交…">
              {command.unanswered ? '再试一次' : waits ? '加入候补' : '提交预约'}
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
            <Picker
              line
              days={days}
              seats={seats}
              slot={chosen?.id ?? ''}
              onChange={(slot) => change({ slot, line: findLine(days, slot, seats, now()) !== undefined })}
            />
            {waits && <NoticeBar>{`${aheadOf(full?.waits ?? 0)}${WAITLIST_RULE}`}</NoticeBar>}
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
