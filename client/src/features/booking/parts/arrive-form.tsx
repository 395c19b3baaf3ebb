import { useState } from 'react'
import type { bookings } from '../../../../../shared/contracts/bookings'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import { useDraft } from '../../../parts/draft'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Section } from '../../../ui/section'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useArrive } from '../hooks/use-arrive'
import { Refusal } from './refusal'

const CODE = /^\d{6}$/

/** Checking in at the hall, with the digits that it shows; without a network it is kept and sent later. */
export function ArriveForm({ booking }: { booking: OutputOf<typeof bookings.detail> }) {
  const { id, rev, slot } = booking
  const arriving = useArrive(id)
  const draft = useDraft(`arriveCode.${id}`, { code: '' })
  const [tried, setTried] = useState(false)
  const code = draft.value.code.trim()
  const wrong = arriving.error?.code === 'ARRIVE_CODE_WRONG' ? arriving.error.message : undefined

  async function send(): Promise<void> {
    setTried(true)
    if (!CODE.test(code) || !(await arriving.arrive({ booking: id, rev, slot, code }))) return
    draft.clear()
    toast('已签到，请等候叫号')
  }

  if (arriving.waiting) {
    return (
      <NoticeBar kind="warning" icon="offline" action={{ label: '再试一次', onPress: arriving.again }}>
        已记下您到了。连上网络后，会自动告诉社区。
      </NoticeBar>
    )
  }
  return (
    <Section title="到了？在这里签到">
      <Card>
        <Words tone="soft">大厅里写着今天的六位签到码。</Words>
        <Field
          name="arrive"
          label="签到码"
          kind="number"
          maxLength={6}
          value={draft.value.code}
          onChange={(next) => draft.set({ code: next })}
          error={tried && !CODE.test(code) ? '签到码是六位数字' : wrong}
        />
        {!wrong && <Refusal error={arriving.error} />}
        <Button onPress={send} busy={arriving.busy} busyLabel="正在签到…">
          我到了
        </Button>
      </Card>
    </Section>
  )
}
