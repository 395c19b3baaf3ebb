import type { bookings } from '../../../../../shared/contracts/bookings'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import { parseSlotId } from '../../../../../shared/domain/slots'
import { now } from '../../../cloud/server-clock'
import { open } from '../../../parts/routes'
import { when } from '../../../parts/when'
import { windowWords } from '../../../parts/window-words'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Numbered } from '../../../ui/numbered'
import { Page } from '../../../ui/page'
import { Section } from '../../../ui/section'
import { Success } from '../../../ui/success'
import { Words } from '../../../ui/words'
import { slotWords } from './slot-words'

interface SubmittedProps {
  item: OutputOf<typeof bookings.item> | undefined
  state: OutputOf<typeof bookings.request>
  slot: string
  seats: number
}

/** It has been sent: by when the answer comes, and what to do meanwhile. */
export function Submitted({ item, state, slot, seats }: SubmittedProps) {
  const by = state.holdUntil === null ? '社区会尽快确认' : `社区将在${when(state.holdUntil, now())}前确认`
  const where = windowWords(parseSlotId(slot).window)
  const bring = item?.materials.map(({ name }) => name).join('、')
  return (
    <Page
      title="预约已提交"
      action={
        <>
          <Button onPress={() => open('booking', { booking: state.booking }, { replace: true })}>看我的预约</Button>
          <Button kind="quiet" onPress={() => open('home')}>
            回首页
          </Button>
        </>
      }
    >
      <Success title="已提交" note={by} />
      <Section title="您约的是">
        <Card>
          <Words size="strong">{item?.title ?? ''}</Words>
          <Words>{`${slotWords(slot, now())} · ${seats} 人`}</Words>
          <Words tone="soft">{where}</Words>
        </Card>
      </Section>
      <Section title="接下来">
        <Numbered
          lines={[
            '社区确认后，会在“消息”里告诉您。不用一直等着。',
            bring ? `把材料备好：${bring}。` : '这件事不用带材料。',
            `确认后，请在${slotWords(slot, now())}到${where}。`,
          ]}
        />
      </Section>
    </Page>
  )
}
