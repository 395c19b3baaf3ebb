import type { bookings } from '../../../../../shared/contracts/bookings'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import { OFFER_MINUTES } from '../../../../../shared/domain/waitlist'
import { now } from '../../../cloud/server-clock'
import { open } from '../../../parts/routes'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Numbered } from '../../../ui/numbered'
import { Page } from '../../../ui/page'
import { Section } from '../../../ui/section'
import { Success } from '../../../ui/success'
import { Words } from '../../../ui/words'
import { slotWords } from './slot-words'

interface JoinedProps {
  title: string
  state: OutputOf<typeof bookings.join>
  slot: string
  seats: number
}

/** One stands in line: at which place, and what happens when a place comes free. */
export function Joined({ title, state: { booking, position }, slot, seats }: JoinedProps) {
  return (
    <Page
      title="已加入候补"
      action={
        <>
          <Button onPress={() => open('booking', { booking }, { replace: true })}>看我的候补</Button>
          <Button kind="quiet" onPress={() => open('home')}>
            回首页
          </Button>
        </>
      }
    >
      <Success title="已加入候补" note={position === null ? '轮到您时会发消息' : `您排在第 ${position} 位`} />
      <Section title="您等的是">
        <Card>
          <Words size="strong">{title}</Words>
          <Words>{`${slotWords(slot, now())} · ${seats} 人`}</Words>
        </Card>
      </Section>
      <Section title="接下来">
        <Numbered
          lines={[
            '有人让出名额时，按顺序发消息给您。候补不保证一定有名额。',
            `收到后请在 ${OFFER_MINUTES} 分钟内点“接受”，夜里不计时。过时给下一位。`,
            '接受以后，社区还会确认一次。',
          ]}
        />
      </Section>
    </Page>
  )
}
